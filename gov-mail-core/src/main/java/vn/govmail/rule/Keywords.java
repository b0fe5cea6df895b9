package vn.govmail.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants as files write them: in lower case with hyphens. */
final class Keywords {
    private Keywords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null if none is written so. */
    static <E extends Enum<E>> @Nullable E find(Class<E> type, String keyword) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(keyword)) {
                return constant;
            }
        }
        return null;
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keywords::of).toList();
    }
}
