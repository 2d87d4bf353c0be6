using System.Text.Json.Serialization;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What a change is, found by comparing and never chosen; a filing freezes it.</summary>
/// <param name="MovesMoney">Whether the funding notice may have to follow.</param>
/// <param name="MovesDates">Whether the class begins or ends on another day.</param>
public sealed record ChangeVerdict(IReadOnlyList<ChangeItem> Items, bool MovesMoney, bool MovesDates)
{
    /// <summary>Who decides: whoever the gravest of its items asks for.</summary>
    public ChangeRoute Route => Items.Count == 0 ? ChangeRoute.Filed : Items.Max(item => item.Route);

    /// <summary>What it is about, in a line: 「开班日期、教师」.</summary>
    [JsonIgnore]
    public string Summary => string.Join('、', Items.Select(item => item.Label).Distinct().Take(4)) + (Items.Select(item => item.Label).Distinct().Count() > 4 ? "等" : "");
}
