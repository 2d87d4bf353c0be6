using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>
/// Statistics of what has come to the reader's office under a call: for an authority what was reported up, for the others
/// what was reported. Read from the current submissions, never from what a unit may be typing.
/// </summary>
public static class StatisticsQueries
{
    /// <summary>The stage from which on the person's office counts.</summary>
    public static Stage CountedFrom(CurrentUser user) => user.Office == Office.Authority ? Stage.ReportedUp : Stage.Reported;

    /// <summary>The statistics of the call, each with at least one bar.</summary>
    public static async Task<IReadOnlyList<Statistic>> StatisticsAsync(this AppDbContext db, CurrentUser user, Guid callId, CancellationToken cancel)
    {
        var counted = db.Declarations.AsNoTracking().VisibleTo(user).Where(d => d.CallId == callId).At(db, user, CountedFrom(user));
        var rows = await counted.Select(d => new Row(d.Id, d.Category, d.Places, d.RequestedFen, d.Persons, d.BureauId != null, d.Department.Name, d.Department.Code, d.Department.SortKey)).ToListAsync(cancel);
        var (scheme, words) = (SchemeCatalog.Run(user.Scheme), user.Words);
        var topics = (await db.TopicsAsync(counted, cancel)).ToDictionary(one => one.Id, one => one.Topics);
        var places = rows.SelectMany(row => (row.Places ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(place => (place, row)));
        var focus = rows.SelectMany(row => (topics.TryGetValue(row.Id, out var some) ? some : []).Distinct().Select(topic => (topic, row)));
        return
        [
            .. new[]
            {
                scheme.Categories.Count > 0
                    ? Of("category", "按类别", "每份申报计一次", [.. scheme.Categories.Select(kind => BarOf(kind.Label, [.. rows.Where(row => row.Category == kind.Key)], $"category={kind.Key}")).Where(bar => bar.Count > 0)])
                    : Of("country", $"按{words.Places}", $"一份申报有几个{words.Places}的，在每个中各计一次", ByCount(places, place => $"place={Uri.EscapeDataString(place)}")),
                Of("focus", $"按{words.Focus}", $"一份申报可属于几个{words.Focus}；未选择的不计", ByCount(focus, topic => $"focus={Uri.EscapeDataString(topic)}")),
                Of("amount", "按申请经费", "每份申报计一次", [.. Enum.GetValues<AmountBand>()
                    .Select(band => BarOf(band.Label(), [.. rows.Where(row => AmountBands.Of(row.Fen) == band)], $"band={band}")).Where(bar => bar.Count > 0)]),
                Of("route", "按报送层级", "每份申报计一次", !scheme.HasDepartments ? [] : [.. new[] { (false, $"直接报送{words.DepartmentShort}"), (true, "经转报单位报送") }
                    .Select(kind => BarOf(kind.Item2, [.. rows.Where(row => row.IsRelayed == kind.Item1)], $"relayed={(kind.Item1 ? "true" : "false")}")).Where(bar => bar.Count > 0)]),
                Of("department", $"按{words.Department}", "每份申报计一次", user.Office != Office.Authority ? [] :
                [
                    .. rows.GroupBy(row => (row.Department, row.DepartmentCode, row.DepartmentOrder)).OrderBy(g => g.Key.DepartmentOrder, StringComparer.Ordinal)
                        .Select(g => BarOf(g.Key.Department, [.. g], $"office={g.Key.DepartmentCode}")),
                ]),
            }.Where(statistic => statistic.Bars.Count > 0),
        ];
    }

    /// <summary>The declarations whose current submission names the 重点领域.</summary>
    public static async Task<IReadOnlyList<Guid>> NamingAsync(this IQueryable<Declaration> declarations, AppDbContext db, string topic, CancellationToken cancel) =>
        [.. (await db.TopicsAsync(declarations, cancel)).Where(one => one.Topics.Contains(topic)).Select(one => one.Id)];

    private static async Task<IReadOnlyList<(Guid Id, IReadOnlyList<string> Topics)>> TopicsAsync(this AppDbContext db, IQueryable<Declaration> declarations, CancellationToken cancel)
    {
        var forms = await (
            from d in declarations
            join submission in db.Submissions on new { d.Id, Number = d.SubmissionNumber } equals new { Id = submission.DeclarationId, submission.Number }
            select new { d.Id, d.Scheme, submission.FormJson }).ToListAsync(cancel);
        return [.. forms.Select(form =>
        {
            var scheme = SchemeCatalog.Of(form.Scheme);
            return (form.Id, scheme.FocusAreas(scheme.FromJson(form.FormJson)));
        })];
    }

    private static Statistic Of(string key, string title, string remark, IReadOnlyList<Bar> bars) => new(key, title, remark, bars);

    private static List<Bar> ByCount(IEnumerable<(string Name, Row Row)> pairs, Func<string, string> query) =>
        [.. pairs.GroupBy(pair => pair.Name).Select(g => BarOf(g.Key, [.. g.Select(pair => pair.Row)], query(g.Key))).OrderByDescending(bar => bar.Count).ThenBy(bar => bar.Name, StringComparer.Ordinal)];

    private static Bar BarOf(string name, IReadOnlyList<Row> rows, string query) => new(name, rows.Count, rows.Sum(row => row.Persons ?? 0), rows.Sum(row => row.Fen ?? 0), query);

    private sealed record Row(Guid Id, string? Category, string? Places, long? Fen, int? Persons, bool IsRelayed, string Department, string DepartmentCode, string DepartmentOrder);
}
