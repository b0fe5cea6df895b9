package vn.govmail.operation.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.message.Times;
import vn.govmail.operation.report.StoredRecord.Place;

/** The fields of one object of a line, each of the type that is asked for. */
record RecordFields(Map<String, @Nullable Object> values) {
    private @Nullable Object value(String name) {
        return values.get(name);
    }

    String text(String name) {
        if (value(name) instanceof String text) {
            return text;
        }
        throw new RecordException(RecordProblem.TEXT, name);
    }

    String text(String name, String otherwise) {
        return value(name) == null ? otherwise : text(name);
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw new RecordException(RecordProblem.DAY, name);
        }
    }

    /** The day in Viet Nam of a moment. */
    LocalDate dayOf(String name) {
        try {
            return OffsetDateTime.parse(text(name))
                    .atZoneSameInstant(Times.VIET_NAM)
                    .toLocalDate();
        } catch (DateTimeException e) {
            throw new RecordException(RecordProblem.TIME, name);
        }
    }

    long number(String name) {
        if (value(name) instanceof Long number && number >= 0 && number < 1_000_000_000_000L) {
            return number;
        }
        throw new RecordException(RecordProblem.NUMBER, name);
    }

    boolean truth(String name) {
        return value(name) instanceof Boolean truth && truth;
    }

    List<?> list(String name) {
        if (value(name) instanceof List<?> list) {
            return list;
        }
        throw new RecordException(RecordProblem.LIST, name);
    }

    Map<String, @Nullable Object> object(String name) {
        return object(value(name), name);
    }

    List<RecordFields> objects(String name) {
        List<RecordFields> objects = new ArrayList<>();
        for (Object each : list(name)) {
            objects.add(new RecordFields(object(each, name)));
        }
        return objects;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            map.forEach((key, each) -> object.put(String.valueOf(key), each));
            return object;
        }
        throw new RecordException(RecordProblem.OBJECT, name);
    }

    Place place(String agency) {
        String level = text("level", "");
        return new Place(
                agency, text("unit", ""), level.isEmpty() ? null : constant(AgencyLevel.class, level, "level"));
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return constant(type, text(name), name);
    }

    /** The constant that a word names; the field is named where none is. */
    static <E extends Enum<E>> E constant(Class<E> type, String word, String field) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        throw new RecordException(RecordProblem.WORD, field);
    }
}
