using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>Changes of the worked example, by what they move.</summary>
internal static class WorkedChange
{
    /// <summary>The change with what is moved, and its context; what is not known moves nothing.</summary>
    public static (DossierContent Content, DossierContext Context) Of(string what)
    {
        var inForce = what == "small step after a small step" ? Materials("seven days later") : WorkedExample.Content();
        var request = new ChangeRequest { Reason = what == "no reason" ? "短" : what == "mobile in the reason" ? "请与 13800000001 联系，班次需要调整。" : "境外机构来函，请求调整安排。" };
        (request.IsCancelled, request.Theme) = (what == "cancel", what is "theme" or "while it is reviewed" ? "智能工厂示例线上培训班" : null);
        var typed = Materials(what is "no reason" or "mobile in the reason" or "after the settlement was filed" ? "platform" : what);
        var sections = new Dictionary<SectionKind, string>(typed.Sections) { [SectionKind.Change] = request.ToJson() };
        sections.Remove(SectionKind.Notice);
        if (what == "while it is reviewed")
        {
            sections.Remove(SectionKind.Class);
        }

        var isReviewed = what == "while it is reviewed";
        return (typed with { Sections = sections }, WorkedExample.Context(WorkedExample.Costs) with
        {
            InForce = isReviewed ? null : inForce,
            Approved = isReviewed ? null : WorkedExample.Content(),
            Changes = new ChangeRecord(isReviewed ? DossierState.Review : DossierState.Accepted, null, what == "after the settlement was filed", []),
        });
    }

    private static DossierContent Materials(string what) => what switch
    {
        "leader of the class" => WorkedExample.Content(plan => plan.LeaderName = "李示例"),
        "platform" => WorkedExample.Content(plan => plan.Platform = "另一会议"),
        "centralized" => WorkedExample.Content(plan => (plan.Mode, plan.Venue) = (DeliveryMode.Centralized, "示例会议中心")),
        "seven days later" => Later(7),
        "eight days later" => Later(8),
        "small step after a small step" => Later(8),
        "next year" => Later(100),
        "title of a session" => WorkedExample.Content(schedule: schedule => schedule.Sessions[0].Title = "智能制造导论"),
        "hour of a session" => WorkedExample.Content(schedule: schedule => schedule.Sessions[0].Start = 14 * 60),
        "teacher of one day" => WorkedExample.Content(schedule: schedule => Replace(schedule, 1)),
        "teacher of two days" => WorkedExample.Content(schedule: schedule => Replace(schedule, 2)),
        "another country" => WorkedExample.Content(schedule: schedule => (schedule.Teachers[1].CountryCode, schedule.Teachers[1].ZoneId) = ("AT", "Europe/Vienna"), budget: budget => budget.Standards.Add(new PlaceStandard("AT", 1, "比照德国"))),
        "another institution" => WorkedExample.Content(agreements: agreements => agreements.Items[0].Institution = "另一示例大学"),
        "price up" => WorkedExample.Content(agreements: agreements => agreements.Items[0].AmountCents = 3_500_000),
        "price down" or "price down with scan" => WorkedExample.Content(agreements: agreements => agreements.Items[0].AmountCents = 3_400_000) is var content && what == "price down" ? content
            : content with { Files = [.. content.Files, new FrozenFile(Guid.NewGuid(), "agreement.aaaa.scan", "补充协议.pdf", "application/pdf", 1_000, new string('b', 64))] },
        "clause" => WorkedExample.Content(agreements: agreements => agreements.Items[0].Clauses[0] = agreements.Items[0].Clauses[0] with { Where = "第6条" }),
        "fewer persons" => WorkedExample.Content(persons: 117),
        "more persons than granted" => WorkedExample.Content(persons: 121),
        "six days" => WorkedExample.Content(plan => plan.EndsOn = new DateOnly(2022, 10, 15), schedule: schedule =>
        {
            var sixth = schedule.Sessions[4].Copy("s5aa");
            sixth.Date = new DateOnly(2022, 10, 15);
            schedule.Sessions.Add(sixth);
        }),
        _ => WorkedExample.Content(),
    };

    private static DossierContent Later(int days) => WorkedExample.Content(
        plan => (plan.StartsOn, plan.EndsOn) = (plan.StartsOn?.AddDays(days), plan.EndsOn?.AddDays(days)),
        schedule: schedule => schedule.Sessions.ForEach(session => session.Date = session.Date?.AddDays(days)));

    /// <summary>A teacher of the same institution takes over the first days.</summary>
    private static void Replace(Schedule schedule, int days)
    {
        schedule.Teachers.Add(new Teacher { Id = "tnew", Name = "Otto Muster", Title = "讲师", AgreementId = "aaaa", CountryCode = "DE", ZoneId = "Europe/Berlin" });
        foreach (var session in schedule.Sessions.Take(days))
        {
            session.TeacherId = "tnew";
        }
    }
}
