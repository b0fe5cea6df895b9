package vn.govmail.document.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The data of the objects in an RTF file: the hexadecimal digits behind each {@code \objdata} to the end of its group, whatever stands
 * between them, as Word reads them. Used once.
 */
final class RtfObjects implements RtfEvents {
    private static final int MOST = 1_000;

    private final List<byte[]> objects = new ArrayList<>();
    private @Nullable ByteArrayOutputStream data;
    private int depth;
    private int dataDepth;
    private int high = -1;

    private RtfObjects() {}

    static List<byte[]> of(byte[] file) throws ContainerException {
        if (new String(file, StandardCharsets.ISO_8859_1).contains("objdata")) {
            RtfObjects found = new RtfObjects();
            RtfText.read(file, found);
            return List.copyOf(found.objects);
        }
        return List.of();
    }

    @Override
    public void open() {
        depth++;
    }

    @Override
    public void close() throws ContainerException {
        depth--;
        if (data != null && depth < dataDepth) {
            end();
        }
    }

    @Override
    public void finish() throws ContainerException {
        end();
    }

    private void end() throws ContainerException {
        ByteArrayOutputStream ended = data;
        data = null;
        if (ended != null) {
            if (objects.size() >= MOST) {
                throw new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
            }
            objects.add(ended.toByteArray());
        }
    }

    @Override
    public void optional() {
        // an object is one whether readers may skip it or not
    }

    @Override
    public void character(int value) {
        ByteArrayOutputStream collecting = data;
        int digit = Character.digit(value, 16);
        if (collecting == null || digit < 0) {
            return;
        }
        if (high < 0) {
            high = digit;
        } else {
            collecting.write(high << 4 | digit);
            high = -1;
        }
    }

    @Override
    public void unicode(int value) {
        // no digit
    }

    @Override
    public void word(String word, boolean stated, int value) throws ContainerException {
        if (word.equals("objdata")) {
            end();
            data = new ByteArrayOutputStream();
            dataDepth = depth;
            high = -1;
        }
    }

    @Override
    public void binary(byte[] file, int from, int to) {
        if (data != null) {
            data.write(file, from, to - from);
        }
    }
}
