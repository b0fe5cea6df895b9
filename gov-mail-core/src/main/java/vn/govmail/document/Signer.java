package vn.govmail.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who signed a document, as printed under it. Immutable; says nothing of a signature.
 *
 * @param capacities in whose place, from the highest down: TM. of a body, KT. of a head
 * @param position the signer's own position: {@code PHÓ CHỦ TỊCH}; empty where it is not printed
 * @param name the signer's name; empty where it is not printed
 * @see "30/2020/NĐ-CP Phụ lục I, phần II mục 7"
 */
public record Signer(List<Capacity> capacities, Optional<String> position, Optional<String> name) {

    /** How somebody signs for another. */
    public enum Form {
        /** Thay mặt: on behalf of a body. */
        TM,
        /** Ký thay: a deputy for the head. */
        KT,
        /** Thừa lệnh: by order. */
        TL,
        /** Thừa ủy quyền: by delegation. */
        TUQ,
        /** Quyền: acting. */
        Q
    }

    /**
     * One line of the capacity in which somebody signs.
     *
     * @param form how
     * @param of the body or position after the abbreviation: {@code ỦY BAN NHÂN DÂN}, {@code CHỦ TỊCH}
     */
    public record Capacity(Form form, String of) {
        public Capacity {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(of, "of");
        }
    }

    public Signer {
        capacities = List.copyOf(capacities);
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(name, "name");
    }
}
