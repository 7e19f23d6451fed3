package vn.zoneregistry.kit.imports;

import java.util.Arrays;
import vn.zoneregistry.kit.list.ListMedia;

/** The media types that a file of rows can have. */
public enum ImportFormat {
    CSV(ListMedia.CSV),
    XLSX(ListMedia.XLSX),
    NDJSON(ImportFile.NDJSON);

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param mediaType without parameters, one that the operation consumes */
    static ImportFormat of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
