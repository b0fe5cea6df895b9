package vn.govmail.naming.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.govmail.text.TextFolding;

/** The headings that staff lists have, in Vietnamese and English, compared without marks, capitals and signs. */
final class Headings {
    private static final Map<StaffColumn, List<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    StaffColumn.FULL_NAME,
                    List.of(
                            "Họ và tên",
                            "Họ tên",
                            "Họ & tên",
                            "Họ, tên",
                            "Họ, chữ đệm và tên",
                            "Họ và tên khai sinh",
                            "Họ tên cán bộ",
                            "Họ và tên cán bộ",
                            "Họ và tên CBCCVC",
                            "Tên cán bộ",
                            "Full name",
                            "Name")),
            Map.entry(StaffColumn.FAMILY, List.of("Họ", "Family name", "Last name", "Surname")),
            Map.entry(StaffColumn.MIDDLE, List.of("Tên đệm", "Chữ đệm", "Đệm", "Tên lót", "Middle name")),
            Map.entry(
                    StaffColumn.FAMILY_AND_MIDDLE,
                    List.of("Họ đệm", "Họ và đệm", "Họ và tên đệm", "Họ và chữ đệm", "Họ lót", "Họ và tên lót")),
            Map.entry(StaffColumn.GIVEN, List.of("Tên", "Given name", "First name")),
            Map.entry(
                    StaffColumn.STAFF_ID,
                    List.of(
                            "Mã cán bộ",
                            "Mã CB",
                            "Mã số",
                            "Mã số cán bộ",
                            "Mã CBCCVC",
                            "Mã số CBCCVC",
                            "Mã nhân viên",
                            "Mã NV",
                            "Mã công chức",
                            "Mã viên chức",
                            "Số hiệu",
                            "Số hiệu cán bộ",
                            "Số hiệu công chức",
                            "Staff id",
                            "Staff number",
                            "Employee id",
                            "ID")),
            Map.entry(
                    StaffColumn.POSITION,
                    List.of("Chức vụ", "Chức danh", "Chức vụ/Chức danh", "Chức vụ, chức danh", "Position", "Title")),
            Map.entry(
                    StaffColumn.AGENCY,
                    List.of(
                            "Đơn vị",
                            "Cơ quan",
                            "Cơ quan, đơn vị",
                            "Đơn vị, cơ quan",
                            "Đơn vị công tác",
                            "Cơ quan công tác",
                            "Nơi công tác",
                            "Tên đơn vị",
                            "Tên cơ quan",
                            "Sở, ban, ngành",
                            "Agency",
                            "Organisation",
                            "Organization",
                            "Unit")),
            Map.entry(
                    StaffColumn.AGENCY_ID,
                    List.of("Mã đơn vị", "Mã cơ quan", "Mã định danh cơ quan", "Mã định danh đơn vị", "Agency id")),
            Map.entry(
                    StaffColumn.DEPARTMENT,
                    List.of("Phòng", "Phòng ban", "Phòng, ban", "Phòng/Ban", "Bộ phận", "Department", "Division")),
            Map.entry(
                    StaffColumn.DISTRICT,
                    List.of("Huyện", "Quận, huyện", "Huyện, thị xã", "Huyện, thị xã, thành phố", "District")),
            Map.entry(
                    StaffColumn.COMMUNE,
                    List.of("Xã", "Xã, phường", "Phường, xã", "Xã, phường, thị trấn", "Commune", "Ward")),
            Map.entry(
                    StaffColumn.ADDRESS,
                    List.of(
                            "Địa chỉ thư",
                            "Địa chỉ thư điện tử",
                            "Địa chỉ thư công vụ",
                            "Thư điện tử",
                            "Thư điện tử công vụ",
                            "Thư công vụ",
                            "Hộp thư",
                            "Hộp thư công vụ",
                            "Email",
                            "E-mail",
                            "Địa chỉ email",
                            "Email công vụ",
                            "Address",
                            "Mailbox")),
            Map.entry(
                    StaffColumn.OLD_ADDRESS,
                    List.of(
                            "Địa chỉ thư cũ",
                            "Thư điện tử cũ",
                            "Thư cũ",
                            "Hộp thư cũ",
                            "Email cũ",
                            "Email cá nhân",
                            "Old address",
                            "Old email",
                            "Old e-mail")),
            Map.entry(
                    StaffColumn.PHONE,
                    List.of("Điện thoại", "Số điện thoại", "SĐT", "ĐT", "Di động", "ĐTDĐ", "Phone", "Telephone")),
            Map.entry(StaffColumn.CHOICE, List.of("Chọn cách đọc", "Chọn", "Choice")),
            Map.entry(StaffColumn.KIND, List.of("Loại hộp thư", "Kind")),
            Map.entry(StaffColumn.NOTE, List.of("Ghi chú", "Chú thích", "Note", "Notes", "Remarks")));

    private static final Map<String, StaffColumn> BY_KEY = new HashMap<>();

    /** Columns that carry nothing for an import: numbers of rows, and what a report of an import adds. */
    private static final Set<String> PASSED_OVER = Stream.of(
                    "STT",
                    "TT",
                    "Số TT",
                    "Số thứ tự",
                    "No.",
                    "Nr.",
                    "#",
                    "Dòng",
                    "Row",
                    "Kết quả",
                    "Outcome",
                    "Cấp mới",
                    "Given address",
                    "Các cách đọc",
                    "Readings",
                    "Phát hiện",
                    "Findings",
                    "Trạng thái",
                    "State",
                    "Địa chỉ trước đây",
                    "Earlier addresses")
            .map(TextFolding::search)
            .collect(Collectors.toUnmodifiableSet());

    static {
        KNOWN.forEach((column, labels) -> labels.forEach(label -> BY_KEY.put(TextFolding.search(label), column)));
    }

    private Headings() {}

    /** The column of which this is a heading. What stands in brackets behind it does not count. */
    static Optional<StaffColumn> column(String heading) {
        if (heading.length() > 100) {
            return Optional.empty();
        }
        StaffColumn whole = BY_KEY.get(TextFolding.search(heading));
        int bracket = heading.indexOf('(');
        return whole != null || bracket < 1
                ? Optional.ofNullable(whole)
                : Optional.ofNullable(BY_KEY.get(TextFolding.search(heading.substring(0, bracket))));
    }

    static boolean isPassedOver(String heading) {
        return PASSED_OVER.contains(TextFolding.search(heading));
    }
}
