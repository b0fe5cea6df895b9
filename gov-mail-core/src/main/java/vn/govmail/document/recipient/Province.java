package vn.govmail.document.recipient;

import vn.govmail.text.TextFolding;

/**
 * The province or city whose directory this is.
 *
 * @param kind what a document calls it without its name: {@code tỉnh}, {@code thành phố}
 * @param name its name without the kind: {@code Đắk Nông}
 */
record Province(String kind, String name) {

    /** Takes "tỉnh Đắk Nông", "thành phố Hà Nội", "TP. Huế"; without a kind it is a tỉnh. */
    static Province of(String printed) {
        String folded = TextFolding.search(printed);
        boolean city = folded.startsWith("thanh pho ") || folded.startsWith("tp ");
        boolean named = city || folded.startsWith("tinh ");
        String name = printed.strip();
        int words = !named ? 0 : folded.startsWith("thanh pho ") ? 2 : 1;
        for (int i = 0; i < words; i++) {
            name = name.substring(name.indexOf(' ') + 1).strip();
        }
        return new Province(city ? "thành phố" : "tỉnh", name);
    }

    /** Whether folded words ("tinh", "tp ha noi") mean this one. */
    boolean isMeantBy(String folded) {
        String own = TextFolding.search(kind);
        String words = folded.replaceFirst("^tp(?= |$)", "thanh pho");
        return words.isEmpty() || words.equals(own) || words.equals(own + " " + TextFolding.search(name));
    }
}
