using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>The texts that a department writes for its bundle: an opinion per row and one 附言.</summary>
internal static class BundleTexts
{
    /// <summary>Says which text is too long to print; null = none.</summary>
    public static Refusal? Refuse(Bundle bundle, Arrangement left)
    {
        var scheme = SchemeCatalog.Of(bundle.Call.Scheme);
        string? TitleOf(Guid id) => bundle.Rows.FirstOrDefault(row => row.DeclarationId == id)?.Declaration.Title;
        List<Refusal> refusals =
        [
            .. left.Opinions.Select(one => Named($"{TitleOf(one.Key)}：{scheme.Wording.RowOpinion}", one.Value, BundleRow.LongestOpinion)).OfType<Refusal>(),
            .. new[] { Named("附言", left.CoverText, Bundle.LongestCoverText, "coverText") }.OfType<Refusal>(),
        ];
        return refusals.Count == 0 ? null : refusals.Count == 1 ? refusals[0] : new Refusal("有文字太长，没有保存。") { Details = refusals };
    }

    /// <summary>Saves what was typed; a row with the recommendation's own words, or with none, keeps following the recommendation.</summary>
    public static async Task TakeOverAsync(AppDbContext db, Bundle bundle, Arrangement left, CancellationToken cancel)
    {
        var opinionOf = SchemeCatalog.Of(bundle.Call.Scheme).Papers.RowOpinion;
        var recommended = left.Opinions.Count == 0 ? new Dictionary<Guid, Opinion>() : await db.OpinionsAsync(bundle, cancel);
        foreach (var row in bundle.Rows)
        {
            if (left.Opinions.TryGetValue(row.DeclarationId, out var typed))
            {
                row.Opinion = null;
                var words = TextRules.Clean(typed);
                row.Opinion = words == opinionOf(row, recommended.GetValueOrDefault(row.DeclarationId)) ? null : words;
            }
        }

        bundle.CoverText = left.CoverText is null ? bundle.CoverText : TextRules.Clean(left.CoverText);
    }

    private static Refusal? Named(string what, string? typed, int longest, string? field = null) =>
        TextRules.TooLong(TextRules.Clean(typed), longest, field) is { } refusal ? refusal with { Message = what + refusal.Message } : null;
}
