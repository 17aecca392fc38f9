package org.minyi.workbench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of good inputs such as nobody has thought of: bytes flipped, cut out, doubled, strewn in, taken from one another. */
final class Mutations {

    private static final int MOST_AT_ONCE = 6;
    private static final int MOST_BYTES = 40;
    private static final byte[] EDGES = {
        0, 1, 0x7f, (byte) 0x80, (byte) 0xff, '"', '\'', '{', '}', '[', ']', ',', ':', '\n', '\r', '\\'
    };
    private static final List<byte[]> STRANGE = List.of(
            text("9223372036854775807"),
            text("-9223372036854775808"),
            text("1e308"),
            text("NaN"),
            text("0000-00-00 99:99"),
            text("2023-02-29"),
            text("9999-12-31T23:59:59.999999999Z"),
            text("\u202e\u0000\ufeff"),
            text("𠮷衡阳"),
            text("\"\"\""),
            text("&a *a !!"),
            text("- - - -"),
            text("%n%s{}"),
            text("null"),
            new byte[] {(byte) 0xc3, 0x28},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});

    private final List<byte[]> good;
    private final Random random;

    /** Of these good inputs, which are at least one. */
    Mutations(List<byte[]> good, Random random) {
        this.good = List.copyOf(good);
        this.random = random;
    }

    /** Another one, never the same as a good one on purpose, though it may be by chance. */
    byte[] next() {
        var bytes = any();
        for (int times = 1 + random.nextInt(MOST_AT_ONCE); times > 0; times--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes) {
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes);
            case 1 -> replaced(bytes, EDGES[random.nextInt(EDGES.length)]);
            case 2 -> replaced(bytes, (byte) random.nextInt());
            case 3 -> spliced(bytes, noise());
            case 4 -> spliced(bytes, STRANGE.get(random.nextInt(STRANGE.size())));
            case 5 -> spliced(bytes, some(bytes));
            case 6 -> without(bytes);
            case 7 -> Arrays.copyOf(bytes, place(bytes));
            default -> joined(bytes, any());
        };
    }

    private byte[] any() {
        return good.get(random.nextInt(good.size()));
    }

    private byte[] flipped(byte[] bytes) {
        return bytes.length == 0 ? bytes : replaced(bytes, (byte) (bytes[0] ^ 1 << random.nextInt(8)));
    }

    private byte[] replaced(byte[] bytes, byte by) {
        if (bytes.length == 0) {
            return bytes;
        }
        var copy = bytes.clone();
        copy[random.nextInt(copy.length)] = by;
        return copy;
    }

    /** With that in the midst of it. */
    private byte[] spliced(byte[] bytes, byte[] more) {
        int at = place(bytes);
        var out = new ByteArrayOutputStream(bytes.length + more.length);
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private byte[] without(byte[] bytes) {
        int from = place(bytes);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(MOST_BYTES));
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, from);
        out.write(bytes, from + length, bytes.length - from - length);
        return out.toByteArray();
    }

    /** The beginning of the one and the end of the other. */
    private byte[] joined(byte[] one, byte[] other) {
        int to = place(one);
        int from = place(other);
        var out = new ByteArrayOutputStream(to + other.length - from);
        out.write(one, 0, to);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    private byte[] some(byte[] bytes) {
        int from = place(bytes);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(MOST_BYTES)));
    }

    private byte[] noise() {
        var noise = new byte[1 + random.nextInt(MOST_BYTES)];
        random.nextBytes(noise);
        return noise;
    }

    private int place(byte[] bytes) {
        return random.nextInt(bytes.length + 1);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
