package vn.govmail.document.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import vn.govmail.container.ContainerException;
import vn.govmail.fact.Limits;

/**
 * What a message as Outlook stores it holds ([MS-OXMSG] 2.2): its subject and the forms of its body, and its attachments, messages among them.
 * Strings of one byte a character are in the code page of the writer's machine and read as UTF-8 where they are that.
 */
final class OutlookMessage {
    private static final String PROPERTY = "__substg1.0_";
    static final int SUBJECT = 0x0037;
    static final int BODY = 0x1000;
    static final int COMPRESSED_RTF = 0x1009;
    static final int HTML = 0x1013;
    private static final int LONG_NAME = 0x3707;
    private static final int SHORT_NAME = 0x3704;
    private static final int DATA = 0x3701;
    private static final String BINARY = "0102";
    private static final String OBJECT = "3701000D";

    private final ObjectList found;
    private final Limits limits;

    private OutlookMessage(ObjectList found, Limits limits) {
        this.found = found;
        this.limits = limits;
    }

    static void read(CompoundStreams root, ObjectList found, Limits limits) throws IOException {
        new OutlookMessage(found, limits).message(root);
    }

    private void message(CompoundStreams root) throws IOException {
        LetterWords words = new LetterWords(
                string(root, SUBJECT).orElse(""),
                string(root, BODY).stream().toList(),
                Stream.concat(bytes(root, HTML, BINARY).stream(), markup(root).stream())
                        .toList(),
                bytes(root, COMPRESSED_RTF, BINARY).stream().toList());
        words.addTo(found, limits);
        if (words.isEmpty()) {
            found.unread("body", "no text that is read here");
        }
        int number = 0;
        for (String name : root.storageNames()) {
            if (name.startsWith("__attach_version1.0_")) {
                number++;
                attachment(root.storage(name), "attachment" + number);
            }
        }
    }

    private void attachment(CompoundStreams storage, String unnamed) throws IOException {
        String stated = string(storage, LONG_NAME).orElse("");
        String brief = string(storage, SHORT_NAME).orElse("");
        String name = !stated.isBlank() ? stated : !brief.isBlank() ? brief : unnamed;
        Optional<byte[]> data = bytes(storage, DATA, BINARY);
        if (data.isPresent()) {
            found.file(name, data.get());
        } else if (storage.storageNames().contains(PROPERTY + OBJECT)) {
            CompoundStreams object = storage.storage(PROPERTY + OBJECT);
            if (object.streamNames().contains("__properties_version1.0")) {
                found.file(name, CompoundCopy.of(object, found));
            } else {
                ObjectStorage.read(object, name, found);
            }
        } else {
            found.unread(name, "an attachment without data");
        }
    }

    private Optional<byte[]> bytes(CompoundStreams storage, int property, String type) throws ContainerException {
        String name = PROPERTY + "%04X".formatted(property) + type;
        found.admit(storage.size(name));
        return storage.stream(name).map(StreamBytes::all);
    }

    /** HTML that stands as text. */
    private Optional<byte[]> markup(CompoundStreams root) throws ContainerException {
        return string(root, HTML).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> string(CompoundStreams storage, int property) throws ContainerException {
        Optional<byte[]> wide = bytes(storage, property, "001F");
        return wide.isPresent()
                ? wide.map(MapiProperties::wide)
                : bytes(storage, property, "001E").map(MapiProperties::narrow);
    }
}
