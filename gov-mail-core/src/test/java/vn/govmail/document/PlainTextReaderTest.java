package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class PlainTextReaderTest {
    private static final PlainTextReader READER = new PlainTextReader();

    private static String read(byte[] bytes) {
        return READER.read(Content.of(bytes), Limits.DEFAULT)
                .text()
                .toOptional()
                .orElseThrow();
    }

    private static String read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textIsReadByItsMarkOrAsUtf8() {
        assertThat(read("Đắk Nông\n")).isEqualTo("Đắk Nông\n");
        assertThat(read("\uFEFFĐắk")).isEqualTo("Đắk");
        assertThat(read("Đắk".getBytes(StandardCharsets.UTF_16))).isEqualTo("Đắk");
    }

    @Test
    void otherBytesAreReadOneByOneAndTheProvenanceSaysSo() {
        Fact<String> text = READER.read(Content.of(new byte[] {'C', (byte) 0xE9}), Limits.DEFAULT)
                .text();

        assertThat(text).isInstanceOfSatisfying(Fact.Known.class, known -> {
            assertThat(known.value()).isEqualTo("Cé");
            assertThat(known.provenance()).contains("ISO-8859-1");
        });
    }

    @Test
    void htmlShowsItsTextOnly() {
        assertThat(
                        read(
                                "<html><head><title>T</title><style>p{}</style><script>if (a<b) '</p>'</script></head><body><!-- <p>no</p> -->"
                                        + "<p>M&#7852;T &amp; &Aacute; &#xd0; a&nbsp;b</p><table><tr><td>1</td><td title=\"a>b\">2</td></tr></table>x<br>y  \n z"))
                .isEqualTo("T\nMẬT & Á Ð a\u00A0b\n1\t2\t\nx\ny z");
    }

    @Test
    void htmlInItsDeclaredCharacterSetIsRead() {
        byte[] html = "<html><meta charset=\"windows-1252\"><p>“é”"
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));

        assertThat(read(html)).isEqualTo("“é”");
    }

    @Test
    void brokenHtmlEnds() {
        assertThat(read("<p>a</p><script>never closed")).isEqualTo("a\n");
        assertThat(read("<p>a &unknown; &# &#x110000; 1 < 2 <")).isEqualTo("a &unknown; &# \uFFFD 1 < 2 <");
        assertThat(read("<p>" + "<!".repeat(200_000))).isEmpty();
        assertThat(read("<p>" + "<script></".repeat(100_000))).isEmpty();
    }

    @Test
    void tooMuchTextIsBeyondTheLimit() {
        Content content = Content.of(new byte[(8 << 20) + 1]);

        assertThat(READER.read(content, Limits.DEFAULT).text().missing().map(Fact.Unknown::reason))
                .contains(Missing.LIMIT_EXCEEDED);
        assertThat(READER.read(Content.of(new byte[0]), Limits.DEFAULT)
                        .text()
                        .missing()
                        .map(Fact.Unknown::reason))
                .contains(Missing.EMPTY);
    }
}
