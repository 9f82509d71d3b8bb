package wiredesk.publish.desk;

import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The read API. Answers may be kept by nobody without asking again: an article can be withdrawn at any moment. */
@RestController
@RequestMapping("/api/articles")
class ArticleController {

    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping
    ResponseEntity<ArticlePage> list(@Valid @ModelAttribute ArticleQuery query) {
        return fresh(articles.list(query));
    }

    /** @param id the article's id, percent-encoded: slashes too */
    @GetMapping("/{id}")
    ResponseEntity<ObjectNode> find(@PathVariable String id) {
        return articles.find(id).map(ArticleController::fresh).orElseThrow(() -> unknown(id));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    private static ErrorResponseException unknown(String id) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "No article with the id '%s' was published or withdrawn".formatted(id));
        problem.setTitle("Unknown article");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
