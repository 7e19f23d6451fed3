package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.zoneregistry.kit.problem.ProblemException;

/** Reads one file format; a row becomes the JSON that the body of a single write would be. */
interface RowReader {

    /**
     * Hands over one row after the other; only one is in memory.
     *
     * @param rows told of each row; what it gets throws {@link ProblemException} where that row cannot be read
     * @throws ProblemException where the file cannot be read any further
     */
    void each(InputStream file, Consumer<Supplier<JsonNode>> rows) throws IOException;
}
