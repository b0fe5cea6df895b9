package vn.govmail.text;

/**
 * Letters that look like those of Vietnamese. Of other scripts only those that a reader cannot tell apart in print.
 *
 * @see "Unicode Technical Standard #39, confusables"
 */
final class LookAlikes {
    private static final String OTHER = "АВЕКМНОРСТУХІЅЈаеорсухіѕјԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι";
    private static final String LATIN = "ABEKMHOPCTYXISJaeopcyxisjqw" + "ABEZHIKMNOPTYXoavi";

    /** Latin letters with the caron, dot or comma of another language, and what was meant. */
    private static final String WRONG = "\u0218\u01CD\u01CE\u01D3\u01E6\u0226\u0227";

    private static final String MEANT = "S\u0102\u0103UG\u1EA2\u1EA3";

    private LookAlikes() {}

    /** The Latin letter that this one looks like; 0 for none. Full-width letters count. */
    static char latin(int c) {
        if (isWideLetter(c)) {
            return narrow(c);
        }
        if ((c < 0x391) || (c > 0x51D)) {
            return 0;
        }
        int at = OTHER.indexOf(c);
        return at < 0 ? 0 : LATIN.charAt(at);
    }

    /** A Latin letter, or one that looks like it. */
    static boolean isLatinOrAlike(int c) {
        boolean latin = (c < 0x250) || ((c >= 0x1E00) && (c <= 0x1EFF));
        return (latin && Character.isLetter(c)) || (latin(c) != 0) || isEth(c);
    }

    static boolean isWideLetter(int c) {
        return ((c >= 0xFF21) && (c <= 0xFF3A)) || ((c >= 0xFF41) && (c <= 0xFF5A));
    }

    static boolean isWideDigit(int c) {
        return (c >= 0xFF10) && (c <= 0xFF19);
    }

    /** The ASCII character of a full-width one. */
    static char narrow(int wide) {
        return (char) (wide - 0xFEE0);
    }

    /** α, ν, ι: symbols of science more often than slips. */
    static boolean isSymbol(int c) {
        return (c == 'α') || (c == 'ν') || (c == 'ι');
    }

    /** Eth of Icelandic and the d of African languages, which look like Đ. */
    static boolean isEth(int c) {
        return (c == 0xD0) || (c == 0xF0) || isAfricanD(c);
    }

    static boolean isAfricanD(int c) {
        return (c == 0x189) || (c == 0x256);
    }

    /** Đ or đ for what looks like it. */
    static char stroked(int eth) {
        return (eth == 0xD0) || (eth == 0x189) ? 'Đ' : 'đ';
    }

    /** The Vietnamese letter that is meant by a Latin letter with a wrong mark; 0 for none. */
    static char meant(int c) {
        int at = (c >= 0x1CD) && (c <= 0x227) ? WRONG.indexOf(c) : -1;
        return at < 0 ? 0 : MEANT.charAt(at);
    }

    /** Ligatures of Latin letters, and the two ordinal letters. */
    static boolean isPresentationForm(int c) {
        return ((c >= 0xFB00) && (c <= 0xFB04)) || (c == 0x132) || (c == 0xAA) || (c == 0xBA);
    }
}
