package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.signing.pdf.syntax.StructureException;
import vn.govmail.signing.time.ValidationMaterial;

/**
 * The document security store (ISO 32000-2, 12.8.4.3): certificates and revocation data for the signatures of a file, for all of
 * them and by signature (VRI). What it holds need not be signed, since each piece proves itself. Confined to one verification.
 */
final class SecurityStore {
    private static final int MAX_BYTES = 8 << 20;
    /** Of all pieces: lists of several authorities, as large as they get, fit in. */
    private static final long MAX_BYTES_TOGETHER = 64 << 20;

    private static final int MAX_PIECES = 200;
    private static final int MAX_SIGNATURES = 100;

    private final Revision revision;
    private final List<byte[]> certificates = new ArrayList<>();
    private final List<byte[]> crls = new ArrayList<>();
    private final List<byte[]> responses = new ArrayList<>();
    private int pieces;
    private long bytes;

    private SecurityStore(Revision revision) {
        this.revision = revision;
    }

    /** Whether a state of the file has one. */
    static boolean isIn(Revision revision) {
        try {
            return revision.dictionary(revision.catalog(), "DSS").isPresent();
        } catch (StructureException e) {
            return false;
        }
    }

    /** What can be read of it; nothing where there is none. */
    static ValidationMaterial of(Revision revision) {
        SecurityStore store = new SecurityStore(revision);
        try {
            Optional<PdfDictionary> dictionary = revision.dictionary(revision.catalog(), "DSS");
            if (dictionary.isEmpty()) {
                return ValidationMaterial.NONE;
            }
            store.read(dictionary.get());
        } catch (StructureException e) {
            // what was read before stays useful
        }
        return ValidationMaterial.of(store.certificates, store.crls, store.responses);
    }

    private void read(PdfDictionary dictionary) {
        take(dictionary, "Certs", certificates);
        take(dictionary, "CRLs", crls);
        take(dictionary, "OCSPs", responses);
        int signatures = 0;
        for (PdfValue each : revision.dictionary(dictionary, "VRI")
                .orElse(PdfDictionary.EMPTY)
                .entries()
                .values()) {
            if (++signatures <= MAX_SIGNATURES && revision.resolve(each) instanceof PdfDictionary own) {
                take(own, "Cert", certificates);
                take(own, "CRL", crls);
                take(own, "OCSP", responses);
            }
        }
    }

    private void take(PdfDictionary dictionary, String key, List<byte[]> target) {
        if (!(revision.get(dictionary, key) instanceof PdfArray array)) {
            return;
        }
        for (int i = 0; i < array.size() && ++pieces <= MAX_PIECES; i++) {
            if (revision.resolve(array.get(i)) instanceof PdfStream stream) {
                byte[] piece = stream.decoded(MAX_BYTES);
                bytes += piece.length;
                if (bytes > MAX_BYTES_TOGETHER) {
                    return;
                }
                if (target.stream().noneMatch(known -> Arrays.equals(known, piece))) {
                    target.add(piece);
                }
            }
        }
    }
}
