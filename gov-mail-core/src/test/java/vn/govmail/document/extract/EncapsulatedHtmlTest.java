package vn.govmail.document.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;

class EncapsulatedHtmlTest {
    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}"
            + "{\\f1\\fmodern\\fcharset163 Courier New;}}{\\colortbl\\red0;}\\uc1\\pard ";

    private static Optional<String> html(String rtf) throws ContainerException {
        return EncapsulatedHtml.of(rtf.getBytes(StandardCharsets.ISO_8859_1), 10_000);
    }

    private static String escaped(String words, Charset charset) {
        StringBuilder all = new StringBuilder();
        for (byte each : words.getBytes(charset)) {
            all.append("\\'").append("%02x".formatted(each & 0xFF));
        }
        return all.toString();
    }

    @Test
    void markupStandsInGroupsOfItsOwnAndWordsBetweenThem() throws ContainerException {
        assertThat(html(HEAD + "{\\*\\htmltag64}{\\*\\htmltag18 <html>}{\\*\\htmltag84 <b>}\\htmlrtf {\\b\\htmlrtf0 "
                        + "M\\u7852?T{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0 {\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 "
                        + "x\\tab y{\\*\\mhtmltag84 <a href=z>}{\\*\\htmltag84 <a href=\"\\{a\\}\">}\\par}"))
                .contains("<html><b>MẬT</b>&nbsp;x\ty<a href=\"{a}\">\r\n");
    }

    @Test
    void whatIsForReadersOfRtfAloneIsLeftOut() throws ContainerException {
        assertThat(
                        html(
                                HEAD
                                        + "a\\htmlrtf \\par{\\pntext * }b\\htmlrtf0 c{\\htmlrtf d}e\\htmlrtf{\\*\\htmltag f}\\htmlrtf0 g}"))
                .contains("aceg");
    }

    @Test
    void lettersComeFromTheirNumbersAndTheCharacterSetOfTheirFont() throws ContainerException {
        Charset viet = Charset.forName("windows-1258");
        String words = Normalizer.normalize("được", Normalizer.Form.NFC).replace("ợ", "ơ\u0323");
        String read = html(HEAD + "{\\*\\htmltag \\'93}\\f1 " + escaped(words, viet)
                        + "\\f0 \\'e9\\uc2\\u272 ??\\uc0\\u432 n\\u432}")
                .orElseThrow();
        assertThat(Normalizer.normalize(read, Normalizer.Form.NFC)).isEqualTo("“đượcéĐưnư");
    }

    @Test
    void rtfThatWasMadeOfNothingElseHoldsNoHtml() throws ContainerException {
        assertThat(html("{\\rtf1\\ansi\\fromtext a\\par}")).isEmpty();
        assertThat(html("{\\rtf1 \\\\fromhtml1}")).isEmpty();
    }

    @Test
    void moreThanTheLimitIsRefused() {
        String longer = HEAD + "{\\*\\htmltag " + "<p>".repeat(4_000) + "}}";
        assertThatThrownBy(() -> html(longer)).isInstanceOf(ContainerException.class);
    }
}
