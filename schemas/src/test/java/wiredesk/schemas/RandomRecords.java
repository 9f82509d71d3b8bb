package wiredesk.schemas;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** Records with every field filled by chance, the same for the same source of chance: long and odd texts, empty lists, all branches. */
public final class RandomRecords {

    private static final String[] ALPHABETS = {
        "abcdefghij klmnop", "äöüßéèñ“”–…", "Київ Женева", "日本語の記事", "😀🗞️\n\t\0", "العربية"
    };

    private final RandomGenerator chance;

    public RandomRecords(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A record of the generated class that the schema belongs to. */
    public IndexedRecord record(Schema schema) {
        IndexedRecord record =
                (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema()));
        }
        return record;
    }

    private @Nullable Object value(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return Instant.ofEpochMilli(chance.nextLong(-4_000_000_000_000L, 4_000_000_000_000L));
        }
        return switch (schema.getType()) {
            case NULL -> null;
            case BOOLEAN -> chance.nextBoolean();
            case INT -> chance.nextInt();
            case LONG -> chance.nextLong();
            case FLOAT -> chance.nextFloat();
            case DOUBLE -> chance.nextDouble();
            case STRING -> text();
            case BYTES -> ByteBuffer.wrap(bytes(chance.nextInt(2_000)));
            case ENUM ->
                SpecificData.get()
                        .createEnum(
                                schema.getEnumSymbols()
                                        .get(chance.nextInt(
                                                schema.getEnumSymbols().size())),
                                schema);
            case UNION ->
                value(schema.getTypes().get(chance.nextInt(schema.getTypes().size())));
            case RECORD -> record(schema);
            case ARRAY -> list(schema.getElementType());
            case MAP -> map(schema.getValueType());
            case FIXED -> throw new IllegalArgumentException("No contract has a fixed: " + schema);
        };
    }

    private List<@Nullable Object> list(Schema element) {
        List<@Nullable Object> list = new ArrayList<>();
        int size = chance.nextInt(5);
        for (int i = 0; i < size; i++) {
            list.add(value(element));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(Schema valueType) {
        Map<String, @Nullable Object> map = new HashMap<>();
        int size = chance.nextInt(5);
        for (int i = 0; i < size; i++) {
            map.put(text(), value(valueType));
        }
        return map;
    }

    private String text() {
        int[] letters = ALPHABETS[chance.nextInt(ALPHABETS.length)].codePoints().toArray();
        int length = chance.nextInt(100) == 0 ? chance.nextInt(10_000) : chance.nextInt(40);
        return chance.ints(length, 0, letters.length)
                .map(i -> letters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
