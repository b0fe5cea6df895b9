package vn.govmail.text;

/**
 * Letters of other scripts that look like Latin ones. Only the pairs that a reader cannot tell apart in print.
 *
 * @see "Unicode Technical Standard #39, confusables"
 */
final class LookAlikes {
    private static final String OTHER = "АВЕКМНОРСТУХІЅЈаеорсухіѕјԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι";
    private static final String LATIN = "ABEKMHOPCTYXISJaeopcyxisjqw" + "ABEZHIKMNOPTYXoavi";

    private LookAlikes() {}

    /** The Latin letter that this one looks like; 0 for none. Full-width letters count. */
    static char latin(int c) {
        if ((c >= 0xFF21) && (c <= 0xFF3A)) {
            return (char) (c - 0xFF21 + 'A');
        }
        if ((c >= 0xFF41) && (c <= 0xFF5A)) {
            return (char) (c - 0xFF41 + 'a');
        }
        if ((c < 0x391) || (c > 0x51D)) {
            return 0;
        }
        int at = OTHER.indexOf(c);
        return at < 0 ? 0 : LATIN.charAt(at);
    }
}
