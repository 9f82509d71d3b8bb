package wiredesk.enrich;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import wiredesk.enrich.tag.entity.NameModels;

/**
 * How names are found: {@code wiredesk.enrich.entity.*}.
 *
 * @param models files of OpenNLP name finders that vote beside the rules
 */
@Validated
@ConfigurationProperties("wiredesk.enrich.entity")
record EntityProperties(@DefaultValue List<Path> models) {

    NameModels read() {
        return models.isEmpty() ? NameModels.NONE : NameModels.read(models);
    }
}
