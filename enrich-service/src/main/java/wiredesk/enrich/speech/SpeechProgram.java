package wiredesk.enrich.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

/**
 * Makes the tagger's model anew: {@code SpeechProgram TEACHER OUT DIR...} has OpenNLP's tagger, whose model file is TEACHER, tag all
 * {@code .txt} files below each DIR, learns from nine tenths of the sentences, prints how often it then agrees with the teacher on the
 * tenth, learns from all of them, and writes OUT.
 */
public final class SpeechProgram {

    private static final int LONGEST_TITLE = 16;

    private SpeechProgram() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("expected TEACHER OUT DIR...");
            System.exit(2);
        }
        var teacher = new POSTaggerME(new POSModel(Path.of(args[0])));
        var sentences = new ArrayList<SpeechTraining.Tagged>();
        for (String folder : Arrays.asList(args).subList(2, args.length)) {
            try (var files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    sentences.addAll(tagged(Files.readString(file), teacher));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d sentences, agreement with the teacher %.2f %%%n",
                sentences.size(),
                agreement(sentences));
        SpeechModel model = SpeechTraining.model(withTitles(sentences));
        try (var out = Files.newOutputStream(Path.of(args[1]))) {
            model.write(out);
        }
        System.out.printf(
                Locale.ROOT,
                "%d certain words, %d features%n",
                model.certain().size(),
                model.weights().size());
    }

    private static List<SpeechTraining.Tagged> tagged(String text, POSTaggerME teacher) {
        return ArticleText.of("en", "", text, Optional.empty())
                .body()
                .sentences()
                .map(sentence -> new SpeechTraining.Tagged(sentence.tokens(), tags(sentence.tokens(), teacher)))
                .toList();
    }

    private static List<PartOfSpeech> tags(List<Token> tokens, POSTaggerME teacher) {
        String[] tags = teacher.tag(tokens.stream().map(Token::text).toArray(String[]::new));
        var parts = new PartOfSpeech[tags.length];
        for (int i = 0; i < tags.length; i++) {
            parts[i] = switch (tokens.get(i).kind()) {
                case MARK, ADDRESS, CLITIC -> PartOfSpeech.MARK;
                case NUMBER, WORD -> PartOfSpeech.ofUniversal(tags[i]);
            };
        }
        return List.of(parts);
    }

    /** Headlines are written in other ways: each short sentence stands there in title case too, every fourth in capitals. */
    private static List<SpeechTraining.Tagged> withTitles(List<SpeechTraining.Tagged> sentences) {
        var all = new ArrayList<SpeechTraining.Tagged>();
        int turn = 0;
        for (var sentence : sentences) {
            all.add(sentence);
            if (sentence.tokens().size() <= LONGEST_TITLE) {
                boolean capitals = turn++ % 4 == 0;
                all.add(new SpeechTraining.Tagged(
                        sentence.tokens().stream()
                                .map(token -> raised(token, capitals))
                                .toList(),
                        sentence.tags()));
            }
        }
        return all;
    }

    private static Token raised(Token token, boolean capitals) {
        if (!token.isWord() || (!capitals && token.text().length() < 4)) {
            return token;
        }
        String text = capitals
                ? token.text().toUpperCase(Locale.ROOT)
                : token.text().substring(0, 1).toUpperCase(Locale.ROOT)
                        + token.text().substring(1);
        return new Token(token.start(), token.end(), text, token.lower(), token.kind());
    }

    private static double agreement(List<SpeechTraining.Tagged> sentences) {
        var taught = new ArrayList<SpeechTraining.Tagged>();
        var kept = new ArrayList<SpeechTraining.Tagged>();
        for (int i = 0; i < sentences.size(); i++) {
            (i / 100 % 10 == 0 ? kept : taught).add(sentences.get(i));
        }
        var tagger = new SpeechTagger(SpeechTraining.model(withTitles(taught)));
        int all = 0;
        int same = 0;
        for (var sentence : kept) {
            var tags = tagger.tag(sentence.tokens());
            for (int i = 0; i < tags.length; i++) {
                if (sentence.tokens().get(i).isWord()) {
                    all++;
                    same += tags[i] == sentence.tags().get(i) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : 100.0 * same / all;
    }
}
