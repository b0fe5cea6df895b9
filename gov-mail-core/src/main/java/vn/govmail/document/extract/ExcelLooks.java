package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.container.ContainerException;

/** How the cells of an Excel 97 to 2003 workbook look: its FONT, XF and PALETTE records. Used by one thread. */
final class ExcelLooks {
    private static final int MOST = 70_000;
    private static final int ITALIC = 2;
    private static final int BOLD = 600;
    private static final int FIRST_OF_PALETTE = 8;
    /** White, as a colour of its own and in the palette unless the file has another one. */
    private static final Map<Integer, Integer> USUAL = Map.of(1, 0xFFFFFF, 9, 0xFFFFFF);

    private record Font(Look look, int colour) {}

    private record Cell(int font, boolean shaded) {}

    private final List<Font> fonts = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Integer, Integer> colours = new HashMap<>(USUAL);

    void font(ExcelRecords record) throws ContainerException {
        if (fonts.size() >= MOST) {
            return;
        }
        int twips = record.u16();
        boolean italic = (record.u16() & ITALIC) != 0;
        int colour = record.u16();
        boolean bold = record.u16() >= BOLD;
        record.skip(6);
        String name = ExcelStrings.string(record, record.u8());
        fonts.add(new Font(Look.PLAIN.font(name).size(twips / 20f).bold(bold).italic(italic), colour));
    }

    void cell(ExcelRecords record) throws ContainerException {
        if (cells.size() >= MOST) {
            return;
        }
        int font = record.u16();
        record.skip(12);
        boolean shaded = (record.i32() >>> 26) != 0;
        // fonts are numbered as if there were one between the fourth and the fifth
        cells.add(new Cell(font > 4 ? font - 1 : font, shaded));
    }

    void palette(ExcelRecords record) throws ContainerException {
        int count = record.u16();
        for (int i = 0; i < count && record.hasMore(); i++) {
            int rgb = (record.u8() << 16) | (record.u8() << 8) | record.u8();
            record.skip(1);
            colours.put(FIRST_OF_PALETTE + i, rgb);
        }
    }

    Look look(int format) {
        if (format >= cells.size() || cells.get(format).font() >= fonts.size()) {
            return Look.PLAIN;
        }
        Cell cell = cells.get(format);
        Font font = fonts.get(cell.font());
        return font.look().colour(colours.getOrDefault(font.colour(), -1)).shaded(cell.shaded());
    }
}
