package wiredesk.schemas.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import wiredesk.schemas.TopicContract;

/** Topics on one broker: creates what is missing, sets what differs, reports what it must not touch. */
record TopicDeployment(Admin admin, int partitions, int replicationFactor) {

    List<Report.Topic> deploy(List<TopicContract> contracts) {
        List<Report.Topic> topics = new ArrayList<>();
        for (TopicContract contract : contracts) {
            try {
                topics.add(create(contract) ? created(contract) : update(contract));
            } catch (TimeoutException e) {
                throw new DeploymentFailure(
                        "Topic " + contract.name() + ": Kafka did not answer in time; are bootstrap.servers and"
                                + " security.protocol right? " + e.getMessage(),
                        e);
            } catch (KafkaException e) {
                throw new DeploymentFailure("Topic " + contract.name() + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(topics);
    }

    private boolean create(TopicContract contract) {
        if (exists(contract)) {
            return false;
        }
        NewTopic topic = new NewTopic(contract.name(), partitions, (short) replicationFactor)
                .configs(contract.settings(replicationFactor));
        try {
            get(admin.createTopics(List.of(topic)).all());
            return true;
        } catch (TopicExistsException e) {
            return false; // Somebody else deploys at this moment.
        }
    }

    private boolean exists(TopicContract contract) {
        try {
            describe(contract);
            return true;
        } catch (UnknownTopicOrPartitionException e) {
            return false;
        }
    }

    private TopicDescription describe(TopicContract contract) {
        return only(get(admin.describeTopics(List.of(contract.name())).allTopicNames()));
    }

    private static Report.Topic created(TopicContract contract) {
        return new Report.Topic(contract.name(), true, Map.of(), List.of());
    }

    private Report.Topic update(TopicContract contract) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, contract.name());
        Config current = only(get(admin.describeConfigs(List.of(resource)).all()));
        Map<String, String> changed = new LinkedHashMap<>();
        List<AlterConfigOp> changes = new ArrayList<>();
        new TreeMap<>(contract.settings(replicationFactor)).forEach((setting, wanted) -> {
            String found = current.get(setting).value();
            if (!wanted.equals(found)) {
                changed.put(setting, found + " → " + wanted);
                changes.add(new AlterConfigOp(new ConfigEntry(setting, wanted), AlterConfigOp.OpType.SET));
            }
        });
        if (!changes.isEmpty()) {
            get(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
        }
        return new Report.Topic(contract.name(), false, changed, differences(describe(contract)));
    }

    /** Neither is changed here: more partitions send keys elsewhere, which breaks an article's order; replicas move data. */
    private List<String> differences(TopicDescription found) {
        List<String> differences = new ArrayList<>();
        int foundPartitions = found.partitions().size();
        if (foundPartitions != partitions) {
            differences.add("Has " + foundPartitions + " partitions, not " + partitions
                    + (foundPartitions < partitions
                            ? "; adding some would part an article's revisions."
                            : "; they cannot be taken away."));
        }
        int foundReplicas = found.partitions().getFirst().replicas().size();
        if (foundReplicas != replicationFactor) {
            differences.add(
                    "Has " + foundReplicas + " replicas, not " + replicationFactor + "; reassign the partitions.");
        }
        return List.copyOf(differences);
    }

    private static <T> T only(Map<?, T> answer) {
        return answer.values().iterator().next();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        }
    }
}
