package vn.govmail.naming.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.govmail.container.XmlCursor;

/** How numbers are shown, as far as it matters for staff numbers: formats of zeros only, such as {@code 00000} (clause 18.8). */
final class NumberFormats implements Workbook.Part {
    private static final Pattern ZEROS = Pattern.compile("0{2,40}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    private static final int MOST = 100_000;

    private final Map<String, Integer> widths = new HashMap<>();
    private final List<Integer> byStyle = new ArrayList<>();
    private boolean inCellFormats;

    @Override
    public void take(XmlCursor.Event event, XmlCursor xml) {
        if (event == XmlCursor.Event.TEXT || event == XmlCursor.Event.FINISHED) {
            return;
        }
        boolean start = event == XmlCursor.Event.START;
        switch (xml.localName()) {
            case "numFmt" -> {
                String code = start ? xml.attribute("formatCode") : "";
                if (ZEROS.matcher(code).matches() && widths.size() < MOST) {
                    widths.put(xml.attribute("numFmtId"), code.length());
                }
            }
            case "cellXfs" -> inCellFormats = start;
            case "xf" -> {
                if (start && inCellFormats && byStyle.size() < MOST) {
                    byStyle.add(widths.getOrDefault(xml.attribute("numFmtId"), 0));
                }
            }
            default -> {}
        }
    }

    /** A number as it is shown: without an exponent, with the zeros of its format. */
    String shown(String value, String style) {
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        String plain = (number.signum() == 0 ? BigDecimal.ZERO : number).toPlainString();
        int at = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : -1;
        int width = at >= 0 && at < byStyle.size() ? byStyle.get(at) : 0;
        boolean whole = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && plain.length() < width ? "0".repeat(width - plain.length()) + plain : plain;
    }
}
