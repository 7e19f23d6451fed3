package vn.zoneregistry.projects.investor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.resource.Drafted;

/** An enterprise, a co-operative, a state body or a person that invests. One investor may hold many projects. */
@Entity
@Table(name = "investor")
class Investor implements Drafted<InvestorDraft> {

    @Id
    private UUID id;

    private String name;
    private String nameEn;
    private String taxCode;
    private String countryCode;

    @Enumerated(EnumType.STRING)
    private InvestorKind kind;

    private String contactName;
    private String contactPhone;
    private String contactEmail;

    @ElementCollection
    @CollectionTable(name = "investor_identifier", joinColumns = @JoinColumn(name = "investor_id"))
    private Set<InvestorIdentifier> identifiers = new HashSet<>();

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    /** A name of the investor in another register, as a row. */
    @Embeddable
    record InvestorIdentifier(String scheme, String value) {}

    protected Investor() {}

    Investor(UUID id, InvestorDraft draft, Instant now) {
        this.id = id;
        this.createdAt = now;
        become(draft, now);
    }

    @Override
    public void become(InvestorDraft draft, Instant now) {
        name = draft.name();
        nameEn = draft.nameEn();
        taxCode = draft.taxCode();
        countryCode = draft.countryCode();
        kind = draft.kind();
        var contact = draft.contact();
        contactName = contact == null ? null : contact.name();
        contactPhone = contact == null ? null : contact.phone();
        contactEmail = contact == null ? null : contact.email();
        var named = new HashSet<InvestorIdentifier>();
        draft.identifiers().forEach(each -> named.add(new InvestorIdentifier(each.scheme(), each.value())));
        if (!named.equals(identifiers)) {
            identifiers.clear();
            identifiers.addAll(named);
        }
        updatedAt = now;
    }

    @Override
    public InvestorDraft draft() {
        return new InvestorDraft(
                name,
                nameEn,
                taxCode,
                countryCode,
                kind,
                Contact.of(contactName, contactPhone, contactEmail),
                identifiers.stream()
                        .map(each -> new Identifier(each.scheme(), each.value()))
                        .toList());
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }
}
