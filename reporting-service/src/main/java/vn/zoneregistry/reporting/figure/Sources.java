package vn.zoneregistry.reporting.figure;

import java.nio.charset.StandardCharsets;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * Whose reports make a figure, told apart without a list of them, which could be as long as the country has projects: sums
 * of the same subjects are equal, others differ but for one chance in 2^64.
 *
 * @param count how many subjects
 * @param fingerprint the sum of the hashes of their names
 */
record Sources(int count, long fingerprint) {

    static final Sources NONE = new Sources(0, 0);

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    static Sources of(SubjectKey subject) {
        long hash = FNV_OFFSET;
        for (byte each : subject.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * FNV_PRIME;
        }
        // names that differ in their last letters only must not have hashes that do
        hash = (hash ^ (hash >>> 32)) * MIX;
        return new Sources(1, hash ^ (hash >>> 29));
    }

    Sources plus(Sources other) {
        return new Sources(count + other.count, fingerprint + other.fingerprint);
    }
}
