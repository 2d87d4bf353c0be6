using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 培训协议 (M-32, M-33).</summary>
internal static class AgreementRules
{
    /// <summary>Maximum length of names.</summary>
    public const int LongestName = 200;

    /// <summary>Maximum length of a quotation.</summary>
    public const int LongestQuotation = 300;

    private const string Clause = "征集函 二（一）4";

    public static IEnumerable<Finding> Check(ExecutionMaterials materials, DossierContext context)
    {
        if (materials.Agreements.Items.Count == 0)
        {
            yield return new("AGREEMENT_REQUIRED", Grade.Error, ExecutionFields.Agreements, "请登记与境外培训机构签署的协议，并上传扫描件。", Clause);
        }

        var declared = context.Body as DemandForm;
        foreach (var agreement in materials.Agreements.Items)
        {
            var findings = Texts(materials, agreement).Concat(Figures(materials, agreement, context)).Concat(Clauses(agreement)).Concat(Declared(agreement, declared));
            foreach (var finding in findings)
            {
                yield return finding with { Message = $"{Name(materials, agreement)}：{finding.Message}" };
            }
        }
    }

    /// <summary>What a message calls the agreement.</summary>
    public static string Name(ExecutionMaterials materials, Agreement agreement) => agreement.Institution ?? $"第 {materials.Agreements.Items.IndexOf(agreement) + 1} 份协议";

    private static IEnumerable<Finding> Texts(ExecutionMaterials materials, Agreement agreement)
    {
        foreach (var (part, label, text) in new[]
        {
            ("institution", "境外培训机构", agreement.Institution), ("language", "协议文本的语言", agreement.Language),
            ("ourSigner", "我方签署人", agreement.OurSigner), ("theirSigner", "对方签署人", agreement.TheirSigner),
        })
        {
            if (text is null)
            {
                yield return new("AGREEMENT_TEXT", Grade.Error, ExecutionFields.Of(agreement, part), $"请填写{label}。", Clause);
            }
            else if (TextRules.Count(text) > LongestName)
            {
                yield return new("AGREEMENT_TOO_LONG", Grade.Error, ExecutionFields.Of(agreement, part), $"{label}最多 {LongestName} 字，请缩短。");
            }
        }

        if (agreement.CountryCode is null)
        {
            yield return new("AGREEMENT_COUNTRY", Grade.Error, ExecutionFields.Of(agreement, "country"), "请选择机构所在的国家（地区）。", Clause);
        }

        if (!materials.Content.Of(agreement.ScanKind).Any())
        {
            yield return new("AGREEMENT_SCAN", Grade.Error, ExecutionFields.Of(agreement, "scan"), "请上传双方签署的协议扫描件（PDF）。", Clause);
        }

        if (agreement is { Language: { } language, IsBilingual: not true } && !language.Contains("中文", StringComparison.Ordinal) && !materials.Content.Of(agreement.TranslationKind).Any())
        {
            yield return new("AGREEMENT_TRANSLATION", Grade.NeedsReason, ExecutionFields.Of(agreement, "translation"), "协议是外文，没有中文对照，也没有上传译文，请说明理由。");
        }
    }

    private static IEnumerable<Finding> Figures(ExecutionMaterials materials, Agreement agreement, DossierContext context)
    {
        var unread = materials.Agreements.Unread;
        if (agreement.SignedOn is null && !unread.ContainsKey(ExecutionFields.Of(agreement, "signedOn")))
        {
            yield return new("AGREEMENT_SIGNED", Grade.Error, ExecutionFields.Of(agreement, "signedOn"), "请填写签署日期。", Clause);
        }
        else if (agreement.SignedOn > BeijingTime.DateOf(context.At))
        {
            yield return new("AGREEMENT_SIGNED_LATER", Grade.Error, ExecutionFields.Of(agreement, "signedOn"), "签署日期在今天之后；协议签署后才能报送。", Clause);
        }

        if (agreement.Currency is null)
        {
            yield return new("AGREEMENT_CURRENCY", Grade.Error, ExecutionFields.Of(agreement, "currency"), "请选择协议金额的币种。", Clause);
        }

        if (agreement.AmountCents is null && !unread.ContainsKey(ExecutionFields.Of(agreement, "amount")))
        {
            yield return new("AGREEMENT_AMOUNT", Grade.Error, ExecutionFields.Of(agreement, "amount"), "请填写协议金额，免费的填 0。", Clause);
        }
    }

    private static IEnumerable<Finding> Clauses(Agreement agreement)
    {
        foreach (var clause in Enum.GetValues<AgreementClause>())
        {
            var (note, field) = (agreement.Note(clause), ExecutionFields.Of(agreement, clause.ToString()));
            if (FollowUpLabels.Required.Contains(clause))
            {
                if (note.IsThere is not true)
                {
                    yield return new("CLAUSE_REQUIRED", Grade.Error, field, $"协议必须就“{clause.Label()}”作出约定；请核对协议，缺少时与对方补签。", Clause);
                }
                else if (note.Where is null)
                {
                    yield return new("CLAUSE_WHERE", Grade.Error, field, $"请写明“{clause.Label()}”在协议的第几页或第几条。", Clause);
                }
            }
            else if (note.IsThere is not true)
            {
                yield return clause == AgreementClause.Secrecy
                    ? new("CLAUSE_SECRECY", Grade.NeedsReason, field, "协议没有保密约定，请说明理由。", "征集函 一、4")
                    : new("CLAUSE_ADVISED", Grade.Hint, field, $"建议协议也就“{clause.Label()}”作出约定。");
            }

            if (note.Quotation is { } words && TextRules.Count(words) > LongestQuotation)
            {
                yield return new("CLAUSE_TOO_LONG", Grade.Error, field, $"“{clause.Label()}”的摘录最多 {LongestQuotation} 字，请缩短。");
            }
        }
    }

    /// <summary>What was approved names the institutions and countries; anything else is explained to the reviewer (M-57).</summary>
    private static IEnumerable<Finding> Declared(Agreement agreement, DemandForm? declared)
    {
        if (declared is null)
        {
            yield break;
        }

        if (agreement.Institution is { } name && declared.Institutions.Count > 0 && !declared.Institutions.Exists(one => one.Name == name))
        {
            yield return new("INSTITUTION_NOT_DECLARED", Grade.NeedsReason, ExecutionFields.Of(agreement, "institution"), "机构不在附件2所列之中，请说明理由。", "征集函 二（二）5");
        }

        if (agreement.CountryCode is { } country && !declared.CountryCodes.Concat(declared.TeachingLocationCodes).Contains(country))
        {
            yield return new("COUNTRY_NOT_DECLARED", Grade.NeedsReason, ExecutionFields.Of(agreement, "country"), "国家（地区）与附件2不同，请说明理由。", "征集函 二（二）5");
        }
    }
}
