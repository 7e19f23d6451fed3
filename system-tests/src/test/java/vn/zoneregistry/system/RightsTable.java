package vn.zoneregistry.system;

import static java.util.Map.entry;
import static vn.zoneregistry.system.Right.ADMINISTER;
import static vn.zoneregistry.system.Right.FOLLOW;
import static vn.zoneregistry.system.Right.IMPORT;
import static vn.zoneregistry.system.Right.MOVE_REPORTS;
import static vn.zoneregistry.system.Right.PUBLIC;
import static vn.zoneregistry.system.Right.READ;
import static vn.zoneregistry.system.Right.READ_REPORT;
import static vn.zoneregistry.system.Right.REPORT;
import static vn.zoneregistry.system.Right.SUBSCRIBE;
import static vn.zoneregistry.system.Right.WRITE_INVESTORS;
import static vn.zoneregistry.system.Right.WRITE_LAND;
import static vn.zoneregistry.system.Right.WRITE_PROJECTS;
import static vn.zoneregistry.system.Right.WRITE_ZONES;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which right each operation of the three services needs, by its operationId: the contract's table, written out. */
final class RightsTable {

    private static final Map<Right, String> OPERATIONS = Map.ofEntries(
            entry(PUBLIC, """
                    listAdministrativeUnits getAdministrativeUnit
                    listZones getZone getZoneByCode getZoneLand listZoneTransitions summarizeZones
                    listInfrastructureWorks getInfrastructureWork listPhases getPhase listPlans getPlan
                    getLandAllocation listLandAllocations listLandMovements
                    listSectors summarizeProjects
                    listIndicators getIndicator listExchangeRates getExchangeRate listUnits listValidationRules
                    listKpiReports
                    getAnnualReport getCompleteness listRankings listSeries listTargetProgress"""),
            entry(READ, """
                    listZoneHistory listInfrastructureWorkHistory listPhaseHistory listPlanHistory
                    listProjects getProject listProjectHistory listProjectTransitions
                    listInvestors getInvestor listInvestorHistory getCapitalBridge listDeadlines
                    listAdjustments getAdjustment
                    listDisbursements getDisbursement listDisbursementHistory
                    listProcedures getProcedure listProcedureHistory
                    listSupervisions getSupervision listSupervisionHistory
                    listPetitions getPetition listPetitionHistory listPetitionTransitions
                    listPromotionActivities getPromotionActivity listPromotionActivityHistory
                    listProspects getProspect listProspectHistory listProspectTransitions
                    listExchangeRateHistory listIndicatorHistory listKpiReportHistory
                    listTargets getTarget listTargetHistory"""),
            entry(READ_REPORT, "getKpiReport listKpiReportTransitions"),
            entry(WRITE_ZONES, """
                    createZone patchZone deleteZone moveZone
                    createInfrastructureWork patchInfrastructureWork deleteInfrastructureWork
                    createPhase patchPhase deletePhase createPlan patchPlan deletePlan"""),
            entry(WRITE_LAND, "putLandAllocation releaseLandAllocation"),
            entry(WRITE_PROJECTS, """
                    createProject changeProject deleteProject moveProject createAdjustment
                    createDisbursement changeDisbursement deleteDisbursement
                    createProcedure changeProcedure deleteProcedure
                    createSupervision changeSupervision deleteSupervision
                    createPetition changePetition deletePetition movePetition
                    createPromotionActivity changePromotionActivity deletePromotionActivity
                    createProspect changeProspect deleteProspect moveProspect createProjectOfProspect"""),
            entry(WRITE_INVESTORS, "createInvestor changeInvestor deleteInvestor"),
            entry(REPORT, "enterKpiReport changeKpiReport createTarget patchTarget deleteTarget"),
            entry(MOVE_REPORTS, "moveKpiReport"),
            entry(FOLLOW, """
                    readEvents snapshotAdministrativeUnits digestAdministrativeUnits snapshotZones digestZones
                    snapshotPhases digestPhases snapshotInfrastructureWorks digestInfrastructureWorks snapshotPlans
                    digestPlans snapshotLandAllocations digestLandAllocations snapshotInvestors digestInvestors
                    snapshotProjects digestProjects snapshotAdjustments digestAdjustments snapshotDisbursements
                    digestDisbursements snapshotProcedures digestProcedures snapshotSupervisions digestSupervisions
                    snapshotPetitions digestPetitions snapshotPromotionActivities digestPromotionActivities
                    snapshotProspects digestProspects snapshotIndicators digestIndicators snapshotExchangeRates
                    digestExchangeRates snapshotKpiReports digestKpiReports snapshotTargets digestTargets"""),
            entry(SUBSCRIBE, """
                    listSubscriptions createSubscription getSubscription patchSubscription deleteSubscription
                    listSubscriptionHistory listDeliveries rotateSecret deleteSecret replayEvents"""),
            entry(IMPORT, """
                    importAdministrativeUnits getAdministrativeUnitsImportTemplate importZones getZonesImportTemplate
                    importPhases getPhasesImportTemplate importInvestors getInvestorsImportTemplate
                    importProjects getProjectsImportTemplate importPetitions getPetitionsImportTemplate
                    importKpiReports getKpiReportsImportTemplate importTargets getTargetsImportTemplate
                    listOperations getOperation"""),
            entry(ADMINISTER, "putAdministrativeUnit recordExchangeRate createIndicator patchIndicator"));

    private static final Map<String, Right> RIGHTS = OPERATIONS.entrySet().stream()
            .flatMap(row -> Stream.of(row.getValue().split("\\s+")).map(operation -> entry(operation, row.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private RightsTable() {}

    /** The right that an operation needs; {@code null} where the table does not know the operation. */
    static Right of(String operationId) {
        return RIGHTS.get(operationId);
    }
}
