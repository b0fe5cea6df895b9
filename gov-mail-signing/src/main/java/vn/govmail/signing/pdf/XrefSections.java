package vn.govmail.signing.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * Watches the cross-references as they are read. Within one section an object may stand in one place only: a table that names
 * it twice, or a hybrid section whose table and stream (ISO 32000-1, 7.5.8.4) differ, shows different things to different
 * readers. A hybrid without such an object is what a common word processor writes, and is accepted.
 */
final class XrefSections extends XrefTrailerResolver {
    private final Map<Long, Long> section = new HashMap<>();
    private boolean contradiction;

    boolean contradict() {
        return contradiction;
    }

    @Override
    public void nextXrefObj(long startBytePos, XRefType type) {
        section.clear();
        super.nextXrefObj(startBytePos, type);
    }

    @Override
    public void setXRef(COSObjectKey key, long offset) {
        Long earlier = section.putIfAbsent(key.getNumber(), offset);
        if (earlier != null && earlier != offset) {
            contradiction = true;
        }
        super.setXRef(key, offset);
    }
}
