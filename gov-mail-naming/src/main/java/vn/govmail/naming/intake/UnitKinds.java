package vn.govmail.naming.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.TextFolding;

/** The words by which a list says for what a mailbox is, compared without marks, capitals and signs. */
final class UnitKinds {
    private static final Map<MailboxKind, List<String>> WORDS = Map.of(
            MailboxKind.PERSON,
            List.of("", "Cá nhân", "Person"),
            MailboxKind.AGENCY,
            List.of("Cơ quan", "Đơn vị", "Cơ quan, đơn vị", "Tổ chức", "Cơ quan, tổ chức", "Sở, ban, ngành", "Agency"),
            MailboxKind.DEPARTMENT,
            List.of("Phòng", "Phòng, ban", "Phòng/Ban", "Ban", "Đơn vị trực thuộc", "Department", "Division"),
            MailboxKind.DISTRICT,
            List.of("Huyện", "Quận, huyện", "Huyện, thị xã", "Huyện, thị xã, thành phố", "District"),
            MailboxKind.COMMUNE,
            List.of("Xã", "Xã, phường", "Xã, phường, thị trấn", "Phường", "Thị trấn", "Commune", "Ward"),
            MailboxKind.BROADCAST,
            List.of("Hộp thư chung", "Hộp thư đại diện", "Toàn cơ quan", "Broadcast", "Toàn tỉnh", "Everybody"));

    private static final Map<String, MailboxKind> BY_KEY = new HashMap<>();

    static {
        WORDS.forEach((kind, words) -> words.forEach(word -> BY_KEY.put(TextFolding.search(word), kind)));
    }

    private UnitKinds() {}

    /** What a cell says; a person where it says nothing, empty where it says something else. */
    static Optional<MailboxKind> of(String cell) {
        return cell.length() > 100 ? Optional.empty() : Optional.ofNullable(BY_KEY.get(TextFolding.search(cell)));
    }

    /** Whether the mailbox is for everybody in the province. */
    static boolean isForAll(String cell) {
        String word = TextFolding.search(cell);
        return word.equals("toan tinh") || word.equals("everybody");
    }
}
