package vn.zoneregistry.kit.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;

/** Digests lines that come group by group, and hands over each group at its end. */
final class RunningDigest {

    private final MessageDigest sha256;
    private final Consumer<GroupDigest> consumer;
    private String key;
    private long count;

    RunningDigest(Consumer<GroupDigest> consumer) {
        this.consumer = consumer;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(String keyOfLine, byte[] line) {
        if (count > 0 && !Objects.equals(key, keyOfLine)) {
            handOver();
        }
        key = keyOfLine;
        count++;
        sha256.update(line);
        sha256.update((byte) '\n');
    }

    /** @param evenEmpty whether a group without lines is one */
    void end(boolean evenEmpty) {
        if (count > 0 || evenEmpty) {
            handOver();
        }
    }

    private void handOver() {
        consumer.accept(new GroupDigest(key, count, HexFormat.of().formatHex(sha256.digest())));
        count = 0;
    }
}
