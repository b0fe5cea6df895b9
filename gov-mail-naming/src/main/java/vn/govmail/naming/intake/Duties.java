package vn.govmail.naming.intake;

import java.util.List;
import java.util.Map;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.Duty;
import vn.govmail.text.TextFolding;

/** What an office or title means for the rules on mailboxes. Only what leaves no doubt; everybody else is staff. */
final class Duties {
    /** Titles of an agency's head by the first word of the agency's name. */
    private static final Map<String, List<String>> HEADS = Map.of(
            "so", List.of("giam doc"),
            "trung tam", List.of("giam doc"),
            "ban", List.of("truong ban"),
            "van phong", List.of("chanh van phong"),
            "chi cuc", List.of("chi cuc truong"),
            "thanh tra", List.of("chanh thanh tra"),
            "ubnd", List.of("chu tich", "chu tich ubnd"),
            "uy ban nhan dan", List.of("chu tich", "chu tich ubnd", "chu tich uy ban nhan dan"));

    private Duties() {}

    static Duty of(String position, Agency agency) {
        if (position.isEmpty()) {
            return Duty.STAFF;
        }
        String title = TextFolding.search(position);
        String name = TextFolding.search(agency.name());
        if (title.contains("van thu")) {
            return Duty.RECORDS_CLERK;
        }
        if (title.startsWith("quan tri mang") || title.startsWith("quan tri he thong")) {
            return Duty.ADMINISTRATOR;
        }
        for (Map.Entry<String, List<String>> head : HEADS.entrySet()) {
            if (name.startsWith(TextFolding.search(head.getKey()) + " ")) {
                for (String own : head.getValue()) {
                    String key = TextFolding.search(own);
                    if (title.equals(key) || title.equals(key + " " + TextFolding.search(head.getKey()))) {
                        return Duty.HEAD;
                    }
                    if (title.equals("pho " + key)) {
                        return Duty.DEPUTY_HEAD;
                    }
                }
            }
        }
        return Duty.STAFF;
    }
}
