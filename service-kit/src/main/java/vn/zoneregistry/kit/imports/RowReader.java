package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Reads one file format; a row becomes the JSON that the body of a single write would be. */
interface RowReader {

    /**
     * Hands over one row after the other; only one is in memory.
     *
     * @throws ProblemException where the file cannot be read any further
     */
    void each(Path file, Rows rows) throws IOException;

    /** Who takes the rows. */
    @FunctionalInterface
    interface Rows {

        /**
         * @param size characters or bytes, about
         * @param row throws {@link ProblemException} where the row cannot be read
         */
        void add(int size, Supplier<JsonNode> row);
    }

    /** The refusal of a file that cannot be read. */
    static ProblemException malformed(String vi, String en) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, vi, en)
                .fault(Fault.at("", "malformed", new Bilingual(vi, en)));
    }
}
