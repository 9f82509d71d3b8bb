package wiredesk.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names, places and sentences with blanks, out of which any number of different stories can be made. */
final class Vocabulary {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
    private static final int LARGEST = 9_000;

    private final Map<String, List<String>> lists;

    private Vocabulary(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** The one in the resource {@code /bench-vocabulary.txt}. */
    static Vocabulary load() {
        var lists = new HashMap<String, List<String>>();
        try (InputStream in = Optional.ofNullable(Vocabulary.class.getResourceAsStream("/bench-vocabulary.txt"))
                        .orElseThrow();
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> list = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                if (line.startsWith("=")) {
                    list = lists.computeIfAbsent(line.substring(1), _ -> new ArrayList<>());
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    list.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(lists);
    }

    /** One entry of the list {@code name}, its blanks filled. */
    String pick(String name, RandomGenerator random) {
        List<String> list = lists.getOrDefault(name, List.of());
        if (list.isEmpty()) {
            throw new IllegalArgumentException("no list " + name);
        }
        return fill(list.get(random.nextInt(list.size())), random);
    }

    private String fill(String text, RandomGenerator random) {
        return BLANK.matcher(text).replaceAll(blank -> {
            String name = blank.group(1);
            return name.equals("number") ? String.valueOf(2 + random.nextInt(LARGEST)) : pick(name, random);
        });
    }
}
