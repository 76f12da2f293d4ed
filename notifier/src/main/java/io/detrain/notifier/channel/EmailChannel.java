package io.detrain.notifier.channel;

import io.detrain.notifier.config.SmtpSettings;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** E-mail over SMTP. The notification id is the Message-ID: SMTP knows no other way to tell a repetition. */
final class EmailChannel implements Channel {

    private static final int PERMANENT = 500;

    private final SmtpSettings settings;
    private final Session session;

    EmailChannel(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        var millis = String.valueOf(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.starttls())); // never in the clear instead
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Address address() {
        return Address.EMAIL;
    }

    @Override
    public boolean serves(Athlete athlete, Contact contact) {
        return contact.channels().contains("email") && contact.email().isPresent();
    }

    @Override
    public boolean oneAtATime() {
        return false;
    }

    @Override
    public Delivery deliver(Message message) {
        var email = message.contact().email();
        if (email.isEmpty()) {
            return new Delivery.Refused("no_address");
        }
        try {
            send(mail(message, email.get()));
            return new Delivery.Delivered();
        } catch (AddressException e) {
            return new Delivery.Refused("bad_address");
        } catch (MessagingException e) {
            return failure(e);
        }
    }

    private void send(MimeMessage mail) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            if (settings.user().isPresent()) {
                transport.connect(settings.user().get(), settings.password().orElse(""));
            } else {
                transport.connect();
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private MimeMessage mail(Message message, String email) throws MessagingException {
        var notice = message.notice();
        var from = new InternetAddress(Plain.line(settings.from()), true);
        var mail = new Identified(session, "<" + notice.id().text() + "@" + domain(from) + ">");
        mail.setFrom(from);
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(Plain.line(email), true));
        mail.setSubject(Plain.line(notice.wording().subject()), StandardCharsets.UTF_8.name());
        mail.setText(Plain.lines(notice.wording().text()), StandardCharsets.UTF_8.name());
        mail.setHeader("Content-Language", notice.wording().locale());
        mail.setHeader("Auto-Submitted", "auto-generated"); // no holiday replies
        if (settings.listUnsubscribe().isPresent()) {
            mail.setHeader(
                    "List-Unsubscribe", Plain.line(settings.listUnsubscribe().get()));
        }
        mail.setSentDate(Date.from(message.moment()));
        mail.saveChanges();
        return mail;
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    private static Delivery failure(MessagingException e) {
        var code = code(e);
        if (code.isEmpty()) {
            return Delivery.deferred("smtp_unreachable");
        }
        var reason = "smtp_" + code.get();
        return code.get() >= PERMANENT ? new Delivery.Refused(reason) : Delivery.deferred(reason);
    }

    /** The server's answer, from the most particular exception in the chain that holds one. */
    private static Optional<Integer> code(Exception e) {
        var here = switch (e) {
            case SMTPAddressFailedException failed -> Optional.of(failed.getReturnCode());
            case SMTPSenderFailedException failed -> Optional.of(failed.getReturnCode());
            case SMTPSendFailedException failed -> Optional.of(failed.getReturnCode());
            default -> Optional.<Integer>empty();
        };
        var next = e instanceof MessagingException mail ? mail.getNextException() : null;
        var deeper = next instanceof MessagingException ? code(next) : Optional.<Integer>empty();
        var found = deeper.isPresent() && e instanceof SendFailedException ? deeper : here.or(() -> deeper);
        return found.filter(code -> code >= 400);
    }

    /** Keeps the identity that it is given. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
