package vn.zoneregistry.zones.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.ConstraintRefusals;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** What the database's refusals mean to callers of this service. */
@ApplicationScoped
class ZoneRefusals implements ConstraintRefusals {

    private static final Map<String, Supplier<ProblemException>> REFUSALS = Map.ofEntries(
            Map.entry(
                    "zone_code_is_unique",
                    ConstraintRefusals.taken("/code", "Mã khu này đã có.", "Another zone has this code.")),
            Map.entry(
                    "zone_identifier_names_one_zone",
                    ConstraintRefusals.taken(
                            "/identifiers",
                            "Định danh này đã thuộc về khu khác.",
                            "Another zone has this identifier.")),
            Map.entry(
                    "zone_administrative_unit_exists",
                    () -> reference(
                            "/administrativeUnitId", "Không có đơn vị hành chính này.", "There is no such unit.")),
            Map.entry(
                    "phase_ordinal_is_unique_in_its_zone",
                    ConstraintRefusals.taken(
                            "/ordinal", "Khu đã có giai đoạn mang số này.", "Another phase has this ordinal.")),
            Map.entry(
                    "administrative_unit_code_has_one_meaning_a_day",
                    ConstraintRefusals.taken(
                            "/code",
                            "Mã này đã chỉ một đơn vị khác trong cùng thời gian.",
                            "The code means another unit during this time.")),
            Map.entry(
                    "land_allocation_id_is_unique",
                    () -> ProblemException.of(
                            ProblemCode.CONFLICT,
                            "Mã này đã dùng cho khu khác.",
                            "This id was used for another zone.")),
            Map.entry("phase_is_of_a_zone", () -> inUse("Khu còn có giai đoạn.", "The zone still has phases.")),
            Map.entry(
                    "infrastructure_work_is_of_a_zone",
                    () -> inUse("Khu còn có công trình hạ tầng.", "The zone still has infrastructure works.")),
            Map.entry(
                    "infrastructure_work_phase_is_of_the_zone",
                    () -> inUse("Giai đoạn còn có công trình hạ tầng.", "The phase still has infrastructure works.")),
            Map.entry("plan_is_of_a_zone", () -> inUse("Khu còn có quy hoạch.", "The zone still has plans.")),
            Map.entry(
                    "land_allocation_is_of_a_zone",
                    () -> inUse("Khu còn có đất đã giao.", "The zone still has land allocations.")),
            Map.entry(
                    "land_allocation_phase_is_of_the_zone",
                    () -> inUse("Giai đoạn còn có đất đã giao.", "The phase still has land allocations.")),
            Map.entry("zone_does_not_give_more_land_than_it_has", ZoneRefusals::landGiven),
            Map.entry("phase_does_not_give_more_land_than_it_has", ZoneRefusals::landGiven));

    @Override
    public Map<String, Supplier<ProblemException>> byConstraint() {
        return REFUSALS;
    }

    private static ProblemException landGiven() {
        return inUse(
                "Đất đã giữ chỗ và cho thuê vượt quá diện tích mới.",
                "More land is reserved and leased than there would be.");
    }

    private static ProblemException inUse(String vi, String en) {
        return ProblemException.of(ProblemCode.IN_USE, vi, en);
    }

    private static ProblemException reference(String pointer, String vi, String en) {
        return ProblemException.of(ProblemCode.UNPROCESSABLE_REFERENCE, vi, en)
                .fault(Fault.at(pointer, "unknown-reference", new Bilingual(vi, en)));
    }
}
