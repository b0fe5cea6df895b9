package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * Filters of RAR 2.9 to 4. They come as programs for a machine of RAR; none is ever run here: those that RAR itself writes are known by length
 * and checksum, and undone by code of ours.
 */
final class Rar4Programs {
    private static final int WITH_NUMBER = 0x80;
    private static final int FURTHER_AHEAD = 0x40;
    private static final int WITH_LENGTH = 0x20;
    private static final int WITH_REGISTERS = 0x10;
    private static final int MOST = 1024;
    private static final int REGISTERS = 7;
    private static final int MEMORY = 0x3C000;
    private static final int MOST_CHANNELS = 128;

    private final List<Program> programs = new ArrayList<>();
    private int last;

    /** What a program does, as far as it is known, and how many bytes it was last used on. */
    private static final class Program {
        private final long fingerprint;
        private long length;

        Program(long fingerprint, long length) {
            this.fingerprint = fingerprint;
            this.length = length;
        }
    }

    /** Reads how a filter is to be used. */
    void read(RarBits bits, RarOutput out) throws ContainerException {
        int flags = bits.next(8);
        int length = (flags & 7) + 1;
        if (length == 7) {
            length = 7 + bits.next(8);
        } else if (length == 8) {
            length = bits.next(16);
        }
        byte[] bytes = new byte[length + RarBits.BEYOND];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) bits.next(8);
        }
        use(flags, new RarBits(bytes), out);
    }

    private void use(int flags, RarBits bits, RarOutput out) throws ContainerException {
        int which = (flags & WITH_NUMBER) != 0 ? chosen(number(bits)) : last;
        last = which;
        boolean fresh = which == programs.size();
        long ahead = number(bits) + ((flags & FURTHER_AHEAD) != 0 ? 258 : 0);
        long before = fresh ? 0 : programs.get(which).length;
        long length = (flags & WITH_LENGTH) != 0 ? number(bits) : before;
        long[] registers = new long[REGISTERS];
        registers[4] = length;
        if ((flags & WITH_REGISTERS) != 0) {
            int given = bits.next(REGISTERS);
            for (int i = 0; i < REGISTERS; i++) {
                registers[i] = (given >> i & 1) != 0 ? number(bits) : registers[i];
            }
        }
        if (fresh) {
            programs.add(program(bits));
        }
        Program program = programs.get(which);
        program.length = length;
        // data of a program's own follow perhaps; those known here have none
        if (length > MEMORY || registers[4] != length) {
            throw new ContainerException(ContainerProblem.METHOD);
        }
        out.filter(filter(program, registers), ahead, length);
    }

    /** Zero forgets all programs; other numbers begin at one, and the one behind the last is new. */
    private int chosen(long number) throws ContainerException {
        if (number == 0) {
            programs.clear();
            return 0;
        }
        if (number - 1 > programs.size() || number > MOST) {
            throw RarBits.damaged();
        }
        return (int) number - 1;
    }

    private static Program program(RarBits bits) throws ContainerException {
        long length = number(bits);
        if (length == 0 || length > 1 << 16) {
            throw RarBits.damaged();
        }
        CRC32 sum = new CRC32();
        for (int i = 0; i < length; i++) {
            sum.update(bits.next(8));
        }
        return new Program(length << 32 | sum.getValue(), 0);
    }

    private static RarFilter filter(Program program, long[] registers) throws ContainerException {
        long length = program.length;
        if (program.fingerprint == 0x35_AD57_6887L) {
            return RarFilter.calls(false);
        }
        if (program.fingerprint == 0x39_3CD7_E57EL) {
            return RarFilter.calls(true);
        }
        boolean fits = length <= MEMORY / 2;
        boolean channels = registers[0] > 0 && registers[0] <= MOST_CHANNELS;
        if (program.fingerprint == 0x1D_0E06_077DL && fits && channels) {
            return RarFilter.delta((int) registers[0]);
        }
        if (program.fingerprint == 0xD8_BC85_E701L && fits && channels) {
            return new RarSoundFilter((int) registers[0]);
        }
        boolean picture = registers[0] >= 3 && registers[0] <= length && registers[1] <= 2;
        if (program.fingerprint == 0x95_1C2C_5DC8L && fits && picture) {
            return new RarPictureFilter((int) registers[0], (int) registers[1]);
        }
        throw new ContainerException(ContainerProblem.METHOD);
    }

    /** A number as the machine has it: of 4, 8, 16 or 32 bits, or one just below zero, which nothing here may be. */
    private static long number(RarBits bits) throws ContainerException {
        return switch (bits.next(2)) {
            case 0 -> bits.next(4);
            case 1 -> {
                int value = bits.next(8);
                yield value >= 16 ? value : 0xFFFF_FF00L | value << 4 | bits.next(4);
            }
            case 2 -> bits.next(16);
            default -> (long) bits.next(16) << 16 | bits.next(16);
        };
    }
}
