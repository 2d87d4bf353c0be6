using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>Brings classes of the academy into a state through the services, when the pages on the way are not under test.</summary>
internal static class AcademySteps
{
    /// <summary>A draft of cas.unit under the guide of 2023; returns its key.</summary>
    public static async Task<string> DraftClassAsync(this TestSite site, string title, Action<AcademyClass>? alter = null)
    {
        return await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var user = await Steps.UserAsync(services, "cas.unit");
            var call = await db.Calls.SingleAsync(c => c.Scheme == "cas" && c.Serial == "2023");
            var made = await services.GetRequiredService<DeclarationService>().CreateAsync(user, call.Id, null, null, default);
            var declaration = made.Value.ShouldNotBeNull(made.Refusal?.Message);
            var body = await db.Set<AcademyClass>().SingleAsync(b => b.DeclarationId == declaration.Id);
            await services.GetRequiredService<DeclarationService>().SaveAsync(user, declaration, body, body.Revision, () =>
            {
                Fill(body, title);
                alter?.Invoke(body);
            }, isAutosave: false, default);
            return declaration.Key;
        });
    }

    /// <summary>What a seminar that applies for funding needs.</summary>
    public static void Fill(AcademyClass body, string title)
    {
        body.Title = title;
        body.PlanType = PlanType.Seminar;
        (body.PeriodStart, body.PeriodEnd) = (new DateOnly(2023, 5, 16), new DateOnly(2023, 5, 19));
        (body.Days, body.Persons) = (4, 50);
        (body.AudienceKind, body.Audience) = (AudienceKind.Research, "院内外科研人员");
        (body.Venue, body.IsLive, body.OpenToAcademy) = ("北京市", false, true);
        (body.ApplyForFunding, body.RequestedFen, body.PremiumKind, body.ApplyMohrssConcurrently) = (true, 8_000_000, PremiumKind.No, false);
        body.SupportDirections = ["高技术创新"];
        body.Content = "研修采取主题报告、专题研讨、学术交流和现场教学四种形式，以更新专业知识、拓展知识领域、提高科技创新能力为主。";
    }

    /// <summary>Makes it a 高研 whose history and files are in order.</summary>
    public static void Advance(AcademyClass body)
    {
        (body.PeriodEnd, body.Days, body.Persons, body.HasOwnTextbook) = (new DateOnly(2023, 5, 20), 5, 100, true);
        body.AudienceKind = AudienceKind.Technical;
        (body.RequestedFen, body.PremiumKind, body.ApplyMohrssConcurrently) = (15_000_000, PremiumKind.MohrssAdvanced, true);
        body.SupportDirections = ["新材料"];
        body.PriorClasses = [new PriorClass(2022, Tier.Premium, body.Title, IsFunded: true, IsCompleted: true, IsThisClass: true, Key: null)];
        body.PriorReason = "凭院批复文件申报。";
    }

    /// <summary>Makes it a forum.</summary>
    public static void Forum(AcademyClass body)
    {
        (body.PlanType, body.Days, body.Sessions, body.CreditHours, body.IsLive, body.Venue) = (PlanType.Forum, null, 8, 2, true, null);
        (body.ApplyForFunding, body.RequestedFen, body.ApplyForTechnicalSupport) = (null, null, true);
        body.Experts = [new Expert("Anna Muster", "示范国立研究中心", "DE")];
        body.SupportDirections = [];
    }

    /// <summary>Gives it a file of each of the two kinds needed by a class with a funded predecessor.</summary>
    public static async Task AttachAsync(this TestSite site, string key, params string[] kinds)
    {
        await site.DbAsync(async db =>
        {
            var declaration = await db.Declarations.SingleAsync(d => d.Key == key);
            foreach (var kind in kinds)
            {
                db.Attachments.Add(new Core.Record.Attachments.Attachment
                {
                    DeclarationId = declaration.Id,
                    Kind = kind,
                    Name = $"{kind}.pdf",
                    ContentType = "application/pdf",
                    FileHash = new string('0', 64),
                    Size = 1,
                    UploadedAt = declaration.CreatedAt,
                    UploadedById = declaration.CreatedById,
                });
            }

            return await db.SaveChangesAsync();
        });
    }

    /// <summary>A 高研 draft that is ready to be reported.</summary>
    public static async Task<string> AdvancedDraftAsync(this TestSite site, string title)
    {
        var key = await site.DraftClassAsync(title, Advance);
        await site.AttachAsync(key, "programme", "teachingPlan");
        return key;
    }

    /// <summary>The head reports it.</summary>
    public static Task ReportClassAsync(this TestSite site, string key) =>
        site.ActAsync("cas.unit.head", key, Act.Report, input => input with { Declared = true, Promises = [1, 2, 3] });

    /// <summary>The bureau of personnel registers the institute's seal.</summary>
    public static async Task SealClassAsync(this TestSite site, string key)
    {
        var code = await new Steps(site).CodeAsync(key);
        (await site.InScopeAsync(async services => await services.GetRequiredService<SealService>()
            .RegisterAsync(await Steps.UserAsync(services, "cas.officer"), code, SealKind.Unit, SealMedium.Paper, default))).ShouldBeNull();
    }

    /// <summary>Reports the classes, sends them up with the annual plan and registers their seals.</summary>
    public static async Task ReachAcademyAsync(this TestSite site, params string[] keys)
    {
        foreach (var key in keys)
        {
            await site.ReportClassAsync(key);
        }

        await site.ReportPlanUpAsync();
        foreach (var key in keys)
        {
            await site.SealClassAsync(key);
        }
    }

    /// <summary>The head compiles everything that is reported into an annual plan, freezes it and reports it up.</summary>
    public static Task ReportPlanUpAsync(this TestSite site) => site.InScopeAsync(async services =>
    {
        var (db, bundles) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<BundleService>());
        var user = await Steps.UserAsync(services, "cas.unit.head");
        var call = await db.Calls.SingleAsync(c => c.Scheme == "cas" && c.Serial == "2023");
        var made = await bundles.CreateAsync(user, call.Id, default);
        var bundle = made.Value.ShouldNotBeNull(made.Refusal?.Message);
        (await bundles.FreezeAsync(user, bundle, bundle.Stamp, default)).ShouldBeNull();
        var refusal = await bundles.ReportUpAsync(user, bundle, bundle.Stamp, default);
        refusal.ShouldBeNull(refusal?.Message);
        return true;
    });

    /// <summary>Puts what is supported into a plan, has the leader agree to all of it, and issues it.</summary>
    public static async Task IssueAsync(this TestSite site, string key)
    {
        var plan = await site.InScopeAsync(async services =>
        {
            var call = await services.GetRequiredService<AppDbContext>().Calls.SingleAsync(c => c.Scheme == "cas" && c.Serial == "2023");
            var made = await services.GetRequiredService<PlanService>().CreateAsync(await Steps.UserAsync(services, "cas.officer"), call.Id, default);
            return made.Value.ShouldNotBeNull(made.Refusal?.Message).Key;
        });
        (await site.PlanAsync("cas.officer", plan, (plans, user, one) => plans.SubmitAsync(user, one, one.Stamp, default))).ShouldBeNull();
        var items = await site.DbAsync(db => db.PlanItems.Where(i => db.Plans.Any(p => p.Key == plan && p.Id == i.PlanId)).Select(i => i.Declaration.Key).ToListAsync());
        items.ShouldContain(key);
        foreach (var item in items)
        {
            await site.ActAsync("cas.leader", item, Act.Approve);
        }

        await site.ActAsync("cas.officer", key, Act.Issue);
    }

    /// <summary>Its status.</summary>
    public static Task<Status> StatusAsync(this TestSite site, string key) => site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Status).SingleAsync());
}
