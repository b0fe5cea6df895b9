package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PdfStructureProperties {
    private static final byte[] FILE = new RawFiles()
            .revision(
                    "",
                    "1 0 <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>",
                    "2 0 <</Kids[3 0 R]/Count 1>>",
                    "3 0 <</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
                    "4 0 <</Length 6 0 R>>stream\nBT (x) Tj ET\nendstream",
                    "5 0 <</T(a)/FT/Sig>>",
                    "6 0 12")
            .revision("", "5 0 <</T(a)/FT/Sig/V 7 0 R>>", "7 0 <</Type/Sig/Contents<00>/ByteRange[0 1 2 3]>>")
            .text()
            .getBytes(StandardCharsets.ISO_8859_1);

    @Property(tries = 2_000)
    void arbitraryBytesAreReadOrRefusedInWords(@ForAll @Size(max = 300) byte[] bytes) {
        answers(bytes);
    }

    @Property(tries = 5_000)
    void mutatedFileIsReadOrRefusedInWords(
            @ForAll @IntRange(max = 2_000) int where, @ForAll byte what, @ForAll @IntRange(max = 2_000) int again) {
        byte[] changed = FILE.clone();
        changed[where % changed.length] = what;
        int place = again % changed.length;
        changed[place] = (byte) (changed[place] ^ (1 << (again & 7)));
        answers(changed);
    }

    @Property(tries = 500)
    void valuesThatAreReadTwiceAreEqual(@ForAll @Size(max = 40) byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            PdfValue value = RawFiles.value(text);
            assertThat(RawFiles.value(text)).isEqualTo(value).hasSameHashCodeAs(value);
        } catch (StructureException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    private static void answers(byte[] bytes) {
        try {
            PdfStructure structure = RawFiles.read(bytes);
            StructureAudit.of(structure);
            for (Revision revision : structure.revisions()) {
                revision.freed();
                for (ObjectId id : revision.objects()) {
                    revision.get(id);
                    revision.locate(id);
                }
                ContentHints.of(structure, revision);
            }
        } catch (StructureException | LimitException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
