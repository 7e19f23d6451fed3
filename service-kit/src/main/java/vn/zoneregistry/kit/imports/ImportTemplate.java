package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.zoneregistry.kit.export.Columns;
import vn.zoneregistry.kit.imports.CodeList.Code;

/**
 * What a file for an import looks like.
 *
 * @param example one row, whose codes are some that the registry has, as far as it has any
 * @param codes what those columns can hold that hold codes
 */
public record ImportTemplate(List<String> header, List<Object> example, List<CodeList> codes) {

    static <K extends Record, D extends Record> ImportTemplate of(ImportTarget<K, ?, D> target, ObjectMapper json) {
        var ofKey = new Columns(target.key(), json);
        var ofDraft = new Columns(target.draft(), json);
        var example = target.example();
        var header = new ArrayList<>(ofDraft.names());
        var cells = ofDraft.cells(example.draft());
        var keys = ofKey.cells(example.key());
        int place = 0;
        for (int i = 0; i < keys.size(); i++) {
            var name = ofKey.names().get(i);
            if (!ofDraft.names().contains(name)) {
                header.add(place, name);
                cells.add(place, keys.get(i));
                place++;
            }
        }
        var codes = Stream.concat(
                        target.codes().stream(),
                        Stream.of(ofKey, ofDraft)
                                .flatMap(columns -> columns.types().entrySet().stream())
                                .filter(column -> isEnumeration(column.getValue()))
                                .distinct()
                                .map(ImportTemplate::words))
                .toList();
        codes.forEach(list -> putReal(list, header, cells));
        return new ImportTemplate(header, cells, codes);
    }

    private static boolean isEnumeration(Type type) {
        return type instanceof Class<?> scalar && scalar.isEnum();
    }

    private static CodeList words(Map.Entry<String, Type> column) {
        return new CodeList(
                column.getKey(),
                Arrays.stream(((Class<?>) column.getValue()).getEnumConstants())
                        .map(word -> new Code(((Enum<?>) word).name(), null))
                        .toList());
    }

    private static void putReal(CodeList list, List<String> header, List<Object> cells) {
        int column = header.indexOf(list.column());
        var cell = cells.get(column);
        if (cell != null && !list.codes().isEmpty() && !list.has(cell.toString())) {
            cells.set(column, list.codes().get(0).code());
        }
    }
}
