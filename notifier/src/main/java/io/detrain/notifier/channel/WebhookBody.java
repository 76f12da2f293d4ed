package io.detrain.notifier.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.NoticeId;
import java.util.LinkedHashMap;

/** What a platform is sent: thin, and the same bytes in every attempt. */
final class WebhookBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WebhookBody() {}

    static String of(Notice notice) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type(notice));
        body.put("timestamp", notice.createdAt().toString());
        body.put("data", data(notice));
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private static LinkedHashMap<String, Object> data(Notice notice) {
        var about = notice.about();
        var data = new LinkedHashMap<String, Object>();
        data.put("tenant", notice.athlete().tenant());
        data.put("athlete", notice.athlete().id());
        data.put("judgement", about.judgement());
        data.put("advice", about.advice());
        data.put("severity", about.severity().name());
        data.put("text", notice.wording().text());
        about.withdraws().ifPresent(id -> data.put("withdraws", id));
        return data;
    }

    /** {@code plan.raised}, {@code flag.withdrawn} … */
    private static String type(Notice notice) {
        var judgement = notice.about().judgement();
        return judgement.substring(0, judgement.indexOf('/')) + "."
                + change(notice.id().kind());
    }

    private static String change(NoticeId.Kind kind) {
        return switch (kind) {
            case RAISED -> "raised";
            case AMENDED -> "amended";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
