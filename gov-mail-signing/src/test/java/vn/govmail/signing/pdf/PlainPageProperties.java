package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is read without PDFBox's engine is what is read with it, to the last bit of each place. */
class PlainPageProperties {
    /** A space that does not break, a letter with its mark, a mark, none, an ordinary space, a soft hyphen with a letter. */
    private static final String[] ACTUAL_TEXTS = {"00a0", "00610309", "0301", "", "0020", "00ad0062"};

    @Property(tries = 300)
    void anyPageIsReadAlike(@ForAll long seed) {
        byte[] page = PlainPages.bytes(operators(new Random(seed)));
        assertThat(PlainPages.read(page)).isEqualTo(PlainPages.readByPdfBox(page));
    }

    @Property(tries = 300)
    void anyDamagedPageIsReadAlike(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] operators = PlainPages.bytes(operators(random));
        for (int i = random.nextInt(4); i >= 0; i--) {
            operators[random.nextInt(operators.length)] = (byte) " ()<>[]/-.0aTQ%\\".charAt(random.nextInt(16));
        }
        assertThat(PlainPages.read(operators)).isEqualTo(PlainPages.readByPdfBox(operators));
    }

    private static String operators(Random random) {
        StringBuilder page = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            page.append(between(random)).append("BT ");
            for (int j = 1 + random.nextInt(6); j > 0; j--) {
                boolean twoBytes = random.nextInt(8) == 0;
                String font = "/F" + (twoBytes ? 3 : 1 + random.nextInt(2)) + " " + (6 + random.nextInt(9)) + " Tf ";
                page.append(font).append(setting(random)).append(place(random)).append(shown(random, twoBytes));
            }
            page.append("ET ");
        }
        return page.toString();
    }

    private static String between(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "1 0 0 1 " + number(random, 9) + number(random, 9) + "cm ";
            case 1 -> "q .5 0 0 .75 100 200 cm /I1 Do Q ";
            case 2 -> "1 1 1 rg ";
            case 3 -> "0.2 g 10 10 100 30 re f ";
            case 4 -> "/Span <</MCID 3>> BDC /G1 gs EMC ";
            case 5 -> "q 1.1 0 0 1.3 0 0 cm BT /F1 9 Tf 90 90 Td (saved) Tj ET Q ";
            case 6 -> "/CS0 cs 0.5 scn 0 G 1 w [3 2] 0 d ";
            default -> "";
        };
    }

    private static String setting(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> number(random, 1) + "Tc ";
            case 1 -> number(random, 5) + "Tw ";
            case 2 -> (80 + random.nextInt(60)) + " Tz ";
            case 3 -> number(random, 4) + "Ts ";
            case 4 -> random.nextInt(8) + " Tr ";
            default -> "";
        };
    }

    private static String place(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "1 0 0 1 " + number(random, 600) + number(random, 790) + "Tm ";
            case 1 -> "1.25 0 0 0.8 " + number(random, 600) + number(random, 790) + "Tm ";
            case 2 -> number(random, 20) + "-" + number(random, 15) + "Td ";
            case 3 -> "0 -" + number(random, 15) + "TD T* ";
            case 4 -> number(random, 1) + "0 Td ";
            case 5 -> "-" + number(random, 40) + "0 Td ";
            default -> number(random, 300) + number(random, 3) + "Td ";
        };
    }

    private static String number(Random random, int most) {
        return String.format(Locale.ROOT, "%." + random.nextInt(6) + "f ", random.nextDouble() * most);
    }

    private static String shown(Random random, boolean twoBytes) {
        if (random.nextInt(6) == 0) {
            return "/Span<</ActualText<feff" + ACTUAL_TEXTS[random.nextInt(ACTUAL_TEXTS.length)] + ">>> BDC "
                    + words(random, twoBytes) + "EMC " + words(random, twoBytes);
        }
        return words(random, twoBytes);
    }

    private static String words(Random random, boolean twoBytes) {
        String words = "Uy ban nhan dan tinh Thai Binh  S\u00f4 27 \u00b4^`~ iiill WWmm ...";
        int from = random.nextInt(words.length() - 12);
        StringBuilder text = new StringBuilder("[");
        words.substring(from, from + 1 + random.nextInt(11)).chars().forEach(c -> {
            if (random.nextInt(4) == 0) {
                text.append(random.nextInt(900) - 450);
            }
            text.append('<')
                    .append(String.format(Locale.ROOT, twoBytes ? "%04X" : "%02X", c))
                    .append('>');
        });
        return text.append("] TJ ").toString();
    }
}
