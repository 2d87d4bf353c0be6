using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow.Batches;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>The reviewer's queue as its column tells it: its parts, the orders, what narrows it, and the rows.</summary>
/// <param name="Now">The instant of the request, UTC.</param>
public sealed record QueueView(Workbench Bench, CurrentUser Reader, DateTimeOffset Now)
{
    /// <summary>What the address asks for.</summary>
    public QueueFilter Filter => Bench.Filter;

    /// <summary>At most <see cref="ReviewQueue.Most"/> of them.</summary>
    public IReadOnlyList<QueueRow> Rows => Bench.Queue;

    /// <summary>Key of the declaration that stands beside the queue; null when none does.</summary>
    public string? Open => Bench.Facts?.Declaration.Key;

    /// <summary>What can be done on several rows at once; nothing while there is no row.</summary>
    public IReadOnlyList<Act> ActsOnMany { get; } = Bench.Queue.Count > 0 ? Reader.ActsOnMany() : [];

    /// <summary>The parts of the queue; leading to one keeps what narrows it.</summary>
    public IEnumerable<TabView> Tabs => [Tab(QueueTab.Waiting, "待审核"), Tab(QueueTab.Returned, "退回中"), Tab(QueueTab.Decided, DoneWord)];

    /// <summary>The orders by their value in the address.</summary>
    public static IReadOnlyList<(QueueSort Sort, string Value, string Label)> Sorts { get; } =
        [Order(QueueSort.Waited, "按等待时间"), Order(QueueSort.Due, "按期限"), Order(QueueSort.Amount, "按经费"), Order(QueueSort.Unit, "按单位")];

    /// <summary>With warnings, without, or both.</summary>
    public IReadOnlyList<SelectListItem> WarnedChoices => Either("有警告", "无警告", Filter.Warned);

    /// <summary>With the unit's seal, without, or both.</summary>
    public IReadOnlyList<SelectListItem> ScanChoices => Either("有扫描件或已登记", "无", Filter.Scan);

    /// <summary>Whether the folded conditions hold something, so that they are shown.</summary>
    public bool IsNarrowInside => Filter.IsNarrow && (Filter with { Text = null }).IsNarrow;

    /// <summary>Label of the names to narrow by: an authority narrows by department, everybody else by unit.</summary>
    public string BelowLabel => Reader.Office == Office.Authority ? Reader.Words.Department : Reader.Words.Unit;

    /// <summary>The same part in the same order, not narrowed.</summary>
    public string WholeAddress => new QueueFilter { Tab = Filter.Tab, Sort = Filter.Sort }.Address();

    /// <summary>How many rows are shown, and that there may be more.</summary>
    public string Count => $"{(Rows.Count == ReviewQueue.Most ? "前 " : "")}{Rows.Count} 件";

    /// <summary>What stands where there is no row.</summary>
    public string None => Filter.IsNarrow ? "没有符合条件的申报，请放宽条件。" : "这里没有申报。";

    /// <summary>The conditions as they stand in the address, for forms that carry them on.</summary>
    public IEnumerable<(string Name, string Value)> Conditions => QueueFilter.Names.Where(name => Filter[name] is not null).Select(name => (name, Filter[name]!));

    /// <summary>Where a saved view leads.</summary>
    public static string AddressOf(SavedView saved) => $"/review{(saved.Query.Length > 0 ? $"?{saved.Query}" : "")}";

    /// <summary>How long the row has waited, in whole days.</summary>
    public string Waited(QueueRow row) => (int)(Now - row.HeldSince).TotalDays is > 0 and var days ? $"等待 {days}天" : "今天到";

    /// <summary>Whether the row says its status; among those that wait it is mostly the same for all.</summary>
    public bool SaysStatus(QueueRow row) =>
        Filter.Tab != QueueTab.Waiting || Reader.Office == Office.Department && row.Status != Status.DepartmentReview;

    private string DoneWord => Reader.Office switch { Office.Department => "已推荐", Office.Bureau => "已转报", _ => "已办理" };

    private TabView Tab(QueueTab tab, string label) =>
        new(label, (Filter with { Tab = tab }).Address(), DeclarationPage.Said(Bench.Counts[tab]), tab == Filter.Tab);

    private static (QueueSort, string, string) Order(QueueSort sort, string label) => (sort, sort.ToString().ToLowerInvariant(), label);

    private static SelectListItem[] Either(string yes, string no, bool? value) => [new("不限", ""), new(yes, "yes", value == true), new(no, "no", value == false)];
}

/// <summary>One part of the queue.</summary>
/// <param name="Count">How many it holds, as it is said.</param>
/// <param name="IsShown">Whether it is the one on the page.</param>
public sealed record TabView(string Label, string Address, string Count, bool IsShown);
