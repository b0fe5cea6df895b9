package vn.govmail.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Gives bytes of XML to the JDK's reader as characters where they are Unicode, as nearly all are. Given bytes, it prints malformed ones to
 * standard error before it throws, and nothing stops it. Stateless.
 */
final class XmlDecoding {
    private static final int HEAD = 256;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern DECLARED = Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private XmlDecoding() {}

    static XMLStreamReader reader(XMLInputFactory factory, InputStream in) throws IOException, XMLStreamException {
        byte[] head = in.readNBytes(HEAD);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        int mark = start.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
        Charset encoding = encoding(start.substring(mark));
        if (encoding == null) {
            return factory.createXMLStreamReader(all);
        }
        return factory.createXMLStreamReader(new InputStreamReader(
                all,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * The encoding by the first bytes; null for one that the JDK's reader is better asked about. Without a declaration XML is UTF-8,
     * unless it starts with the other byte order marks or with zeros (XML 1.0, appendix F).
     */
    private static @Nullable Charset encoding(String start) {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (start.indexOf('\0') >= 0) {
            return null;
        }
        int end = start.indexOf("?>");
        Matcher declared = DECLARED.matcher(end < 0 ? start : start.substring(0, end));
        if (!start.startsWith("<?xml") || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        return switch (declared.group(1).toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "US-ASCII" -> StandardCharsets.US_ASCII;
            default -> null;
        };
    }
}
