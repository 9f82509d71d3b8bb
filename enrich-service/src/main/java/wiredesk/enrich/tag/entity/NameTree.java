package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.Token;

/** Names by their words: the longest one that begins at a token is found in as many steps as it has words. */
final class NameTree<T> {

    /**
     * A name's match.
     *
     * @param length how many tokens it takes
     * @param value what stands under the name
     */
    record Match<T>(int length, T value) {}

    private final Node<T> root = new Node<>();

    /** Puts a value under a name; an earlier one stays. */
    void put(String name, T value) {
        var node = nodeOf(words(name));
        if (node.value == null) {
            node.value = value;
        }
    }

    /** Puts a value under a name in place of an earlier one. */
    void replace(String name, T value) {
        nodeOf(words(name)).value = value;
    }

    @Nullable T get(String name) {
        Node<T> node = root;
        for (String word : words(name)) {
            node = node.children.get(word);
            if (node == null) {
                return null;
            }
        }
        return node.value;
    }

    /** The longest name that begins at token {@code at}; nothing if there is none. */
    @Nullable Match<T> longest(List<Token> tokens, int at) {
        Match<T> found = null;
        Node<T> node = root;
        for (int next = at; next < tokens.size(); next++) {
            node = node.children.get(word(tokens.get(next)));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                found = new Match<>(next + 1 - at, node.value);
            }
        }
        return found;
    }

    private Node<T> nodeOf(List<String> words) {
        Node<T> node = root;
        for (String word : words) {
            node = node.children.computeIfAbsent(word, key -> new Node<>());
        }
        return node;
    }

    private static String word(Token token) {
        return token.is('’') ? "'" : withoutStop(token.text().replace('’', '\''));
    }

    /** {@code St.} and {@code St} are the same word, {@code U.S.} and {@code US} are not. */
    private static String withoutStop(String word) {
        int stop = word.length() - 1;
        return stop > 0 && word.indexOf('.') == stop ? word.substring(0, stop) : word;
    }

    /** The words of a name as the tokenizer parts them. */
    static List<String> words(String name) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || name.charAt(at) == ' ') {
                if (at > start) {
                    addWords(name.substring(start, at), words);
                }
                start = at + 1;
            }
        }
        return words;
    }

    private static void addWords(String piece, List<String> words) {
        int last = piece.length() - 1;
        int slash = piece.indexOf('/');
        if (slash > 0) {
            addWords(piece.substring(0, slash), words);
            words.add("/");
            addWords(piece.substring(slash + 1), words);
        } else if (piece.endsWith("'s") && last > 1) {
            words.add(piece.substring(0, last - 1));
            words.add("'s");
        } else if (last > 0 && piece.charAt(last) == '.' && Character.isDigit(piece.charAt(0))) {
            words.add(piece.substring(0, last));
            words.add(".");
        } else if (last > 0 && (piece.charAt(last) == '\'' || piece.charAt(last) == '!') && last > 2) {
            words.add(piece.substring(0, last));
            words.add(piece.substring(last));
        } else if (isElided(piece)) {
            words.add(piece.substring(0, 2));
            words.add(piece.substring(2));
        } else {
            words.add(withoutStop(piece));
        }
    }

    /** {@code d'Ivoire}: parted as in French text. */
    private static boolean isElided(String piece) {
        return piece.length() > 3
                && piece.charAt(1) == '\''
                && "dl".indexOf(piece.substring(0, 1).toLowerCase(Locale.ROOT)) >= 0
                && Character.isLowerCase(piece.charAt(0));
    }

    private static final class Node<T> {

        private final Map<String, Node<T>> children = new HashMap<>(2);
        private @Nullable T value;
    }
}
