using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;

namespace TrainingDeclaration.Core.Bundles;

/// <summary>What a department writes into its bundle: an opinion per row and one 附言.</summary>
internal static class BundleTexts
{
    /// <summary>Says which text is too long to be printed; null = none.</summary>
    public static Refusal? Refuse(Bundle bundle, Arrangement left)
    {
        var refusals = left.Opinions.Where(one => TextRules.Count(TextRules.Clean(one.Value)) > BundleRow.LongestOpinion)
            .Select(one => new Refusal(
                $"{bundle.Rows.FirstOrDefault(row => row.DeclarationId == one.Key)?.Declaration.Title}：归口管理部门意见最多 {BundleRow.LongestOpinion} 字，现有 {TextRules.Count(TextRules.Clean(one.Value))} 字，请缩短。"))
            .ToList();
        if (TextRules.Count(TextRules.Clean(left.CoverText)) is > Bundle.LongestCoverText and var count)
        {
            refusals.Add(new Refusal($"附言最多 {Bundle.LongestCoverText} 字，现有 {count} 字，请缩短。", "coverText"));
        }

        return refusals.Count == 0 ? null : refusals.Count == 1 ? refusals[0] : new Refusal("有文字太长，没有保存。") { Details = refusals };
    }

    /// <summary>Takes over what was typed; words that are those of the recommendation, and none at all, follow it.</summary>
    public static async Task TakeOverAsync(AppDbContext db, Bundle bundle, Arrangement left, CancellationToken cancel)
    {
        var recommended = left.Opinions.Count == 0 ? new Dictionary<Guid, Opinion>() : await db.OpinionsAsync(bundle, cancel);
        foreach (var row in bundle.Rows)
        {
            if (left.Opinions.TryGetValue(row.DeclarationId, out var typed))
            {
                row.Opinion = null;
                var words = TextRules.Clean(typed);
                row.Opinion = words == BundleListSheet.OpinionOf(row, recommended.GetValueOrDefault(row.DeclarationId)) ? null : words;
            }
        }

        bundle.CoverText = left.CoverText is null ? bundle.CoverText : TextRules.Clean(left.CoverText);
    }
}
