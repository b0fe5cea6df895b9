package vn.govmail.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The properties of a message or an attachment as {@code winmail.dat} lists them ([MS-OXTNEF] 2.1.3.4), as far as the list can be followed.
 * Immutable and thread-safe.
 */
public final class MapiProperties {
    /** No properties, all of which are known. */
    public static final MapiProperties NONE = new MapiProperties(new byte[0]);

    private static final int STRING = 0x1E;
    private static final int WIDE_STRING = 0x1F;
    private static final int OBJECT = 0x0D;
    private static final int BINARY = 0x102;
    private static final int MANY_VALUES = 0x1000;
    private static final int FIRST_NAMED = 0x8000;
    private static final int INTERFACE = 16;
    /** Outlook writes some hundred. */
    private static final int MOST = 10_000;

    /**
     * Where a value stands.
     *
     * @param at its first byte in the list
     * @param length its bytes
     */
    public record Place(int at, int length) {}

    private record Property(int id, int type, Place place) {}

    private final StreamBytes bytes;
    private final List<Property> found = new ArrayList<>();
    private final boolean whole;
    private int at;

    private MapiProperties(byte[] list) {
        this.bytes = new StreamBytes(list);
        boolean ended = true;
        try {
            if (list.length > 0) {
                read();
            }
        } catch (ContainerException e) {
            ended = false;
        }
        this.whole = ended;
    }

    /** Follows a list as far as it can be followed. */
    public static MapiProperties of(byte[] list) {
        return new MapiProperties(list);
    }

    private void read() throws ContainerException {
        int count = bytes.place(0);
        at = 4;
        for (int i = 0; i < count; i++) {
            int type = bytes.u16(at);
            int id = bytes.u16(at + 2);
            at += 4;
            if (id >= FIRST_NAMED) {
                name();
            }
            int kind = type & ~MANY_VALUES;
            boolean sized = kind == STRING || kind == WIDE_STRING || kind == OBJECT || kind == BINARY;
            int values = sized || kind != type ? bytes.place(next(4)) : 1;
            if (kind == type && values != 1) {
                throw malformed();
            }
            for (int each = 0; each < values; each++) {
                int length = sized ? bytes.place(next(4)) : size(kind);
                Place place = new Place(next(length), length);
                if (sized) {
                    add(new Property(id, type, place));
                }
                next(-length & 3);
            }
        }
        if (at != bytes.length()) {
            throw malformed();
        }
    }

    private void add(Property property) throws ContainerException {
        if (found.size() >= MOST) {
            throw new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
        }
        found.add(property);
    }

    /** Whose property it is, and its number or name. */
    private void name() throws ContainerException {
        next(INTERFACE);
        boolean number = bytes.i32(next(4)) == 0;
        int length = bytes.place(at);
        next(4);
        if (!number) {
            next(length);
            next(-length & 3);
        }
    }

    /** Where the next bytes begin, all of which are there. */
    private int next(int length) throws ContainerException {
        int from = at;
        if (length > bytes.length() - at) {
            throw malformed();
        }
        at += length;
        return from;
    }

    private static int size(int type) throws ContainerException {
        return switch (type) {
            case 0x01, 0x02, 0x03, 0x04, 0x0A, 0x0B -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> INTERFACE;
            default -> throw malformed();
        };
    }

    private static ContainerException malformed() {
        return new ContainerException(ContainerProblem.BAD_HEADER);
    }

    /** Whether the list could be followed to its end. */
    public boolean isWhole() {
        return whole;
    }

    /** The first text that stands as a property; empty where there is none. */
    public Optional<String> text(int id) {
        return texts(id).stream().findFirst();
    }

    /** All texts that stand as a property. */
    List<String> texts(int id) {
        List<String> texts = new ArrayList<>();
        for (Property property : found) {
            boolean wide = property.type() == WIDE_STRING;
            if (property.id() == id && (wide || property.type() == STRING)) {
                texts.add(wide ? wide(bytes(property)) : narrow(bytes(property)));
            }
        }
        return texts;
    }

    /** All values of a property as bytes, whether it is one of bytes or of text in a character set of its own. */
    List<byte[]> values(int id) {
        return found.stream()
                .filter(property -> property.id() == id
                        && (property.type() == BINARY || property.type() == STRING || property.type() == WIDE_STRING))
                .map(property -> property.type() == WIDE_STRING
                        ? wide(bytes(property)).getBytes(StandardCharsets.UTF_8)
                        : bytes(property))
                .toList();
    }

    /** Where the bytes of a property stand; empty where it is none of bytes. */
    public Optional<Place> binary(int id) {
        return first(id, BINARY);
    }

    /** Where the data of an object stand, behind what says which interface it has; empty where there is none. */
    public Optional<Place> object(int id) {
        return first(id, OBJECT)
                .filter(place -> place.length() >= INTERFACE)
                .map(place -> new Place(place.at() + INTERFACE, place.length() - INTERFACE));
    }

    private Optional<Place> first(int id, int type) {
        return found.stream()
                .filter(property -> property.id() == id && property.type() == type)
                .map(Property::place)
                .findFirst();
    }

    private byte[] bytes(Property property) {
        return Arrays.copyOfRange(
                bytes.all(),
                property.place().at(),
                property.place().at() + property.place().length());
    }

    /** Text of two bytes a character, without zeros at its end. */
    static String wide(byte[] bytes) {
        return withoutEnd(new String(bytes, StandardCharsets.UTF_16LE));
    }

    /** Text in the code page of the writer's machine, read as UTF-8 where it is that, without zeros at its end. */
    static String narrow(byte[] bytes) {
        return withoutEnd(DecodedText.of(bytes, false).text());
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
