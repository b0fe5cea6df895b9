package vn.govmail.document.recipient;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the archive line says: "Lưu: VT, TH (3b)". Immutable.
 *
 * @param keepers the units that keep a copy, as printed: {@code VT}, {@code TH}
 * @param copies how many copies were issued; empty where the line does not say
 * @param initials signs of who drafted or typed it, as printed; empty where there are none
 * @see "30/2020/NĐ-CP Phụ lục I, phần II mục 9"
 */
public record ArchiveNote(List<String> keepers, OptionalInt copies, Optional<String> initials) {
    public ArchiveNote {
        keepers = List.copyOf(keepers);
        Objects.requireNonNull(copies, "copies");
        Objects.requireNonNull(initials, "initials");
    }
}
