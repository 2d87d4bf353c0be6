using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>What can be stored of a trainee: shape, length, and nothing personal in texts that are not encrypted. No message repeats a number.</summary>
public static partial class TraineeRules
{
    /// <summary>The input as it is stored: cleaned texts, numbers in the one way to write them. What cannot be read stays as typed and is refused by <see cref="Check"/>.</summary>
    public static TraineeInput Normalize(TraineeInput input) => input with
    {
        Name = Line(input.Name),
        Employer = Line(input.Employer),
        Post = Line(input.Post),
        Mobile = Line(input.Mobile) is { Length: > 0 } mobile ? Mobile.Normalize(mobile) ?? mobile : Line(input.Mobile),
        Mail = Line(input.Mail) is { } mail ? TextRules.HalfWidth(mail) : null,
        IdNumber = input.IdNumber is null ? null : IdentityNumber.Normalize(input.IdNumber) ?? "",
        Place = Line(input.Place),
        Note = Line(input.Note),
        WithdrawalReason = Line(input.WithdrawalReason),
    };

    /// <summary>Everything that is wrong with normalised input, by field.</summary>
    /// <param name="before">The row that it changes; null for a new one.</param>
    /// <param name="takesIds">Whether the call asks for identity numbers.</param>
    public static IReadOnlyList<Refusal> Check(TraineeInput input, Trainee? before, bool takesIds)
    {
        Refusal?[] found =
        [
            Required(input.Name, before?.Name, Trainee.LongestName, "姓名", nameof(input.Name)),
            Required(input.Employer, before?.Employer, Trainee.LongestText, "单位", nameof(input.Employer)),
            Required(input.Post, before?.Post, Trainee.LongestText, "部门职务职称", nameof(input.Post)),
            (input.Employment ?? before?.Employment) is null ? new Refusal("请选择在职状态：在职、返聘或其他。", nameof(input.Employment)) : null,
            input.Mobile is { Length: > 0 } mobile && Mobile.Normalize(mobile) is null
                ? new Refusal("手机号应为 11 位，以 13 至 19 开头；境外号码以 + 和国家代码开头。请核对。", nameof(input.Mobile)) : null,
            input.Mail is { Length: > 0 } mail && (mail.Length > Trainee.LongestMail || !Address().IsMatch(mail))
                ? new Refusal("邮箱格式不正确，例如 name@example.org。", nameof(input.Mail)) : null,
            input.IdNumber is not { Length: > 0 } number ? null
                : takesIds ? IdentityNumber.Check(number, nameof(input.IdNumber)) : new Refusal("征集函没有要求身份证号，请不要填写。", nameof(input.IdNumber)),
            Free(input.Place, Trainee.LongestText, "参训地点", nameof(input.Place)),
            Free(input.Note, Trainee.LongestNote, "备注", nameof(input.Note)),
            Free(input.WithdrawalReason, Trainee.LongestNote, "退出原因", nameof(input.WithdrawalReason)),
            (input.Registration ?? before?.Registration) == Registration.Withdrawn && (input.WithdrawalReason ?? before?.WithdrawalReason) is not { Length: > 0 }
                ? new Refusal("退出须写明原因。", nameof(input.WithdrawalReason)) : null,
            Unprintable(input),
        ];
        return [.. found.OfType<Refusal>()];
    }

    private static Refusal? Required(string? typed, string? before, int longest, string label, string field) =>
        (typed ?? before) is not { Length: > 0 } text ? new Refusal($"请填写{label}。", field) : Free(text, longest, label, field);

    private static Refusal? Free(string? text, int longest, string label, string field) =>
        TextRules.TooLong(text, longest, field) is { } tooLong ? tooLong with { Message = label + tooLong.Message } : PersonalNumbers.Refuse(text, label, field);

    /// <summary>The roster prints these, and a paper with a character that no font has cannot be frozen.</summary>
    private static Refusal? Unprintable(TraineeInput input) => PaperService.Unprintable(new Sheet
    {
        Kind = "roster",
        Edition = 1,
        Title = "",
        Rows = [Ruled(9, Small(8, input.Name), Small(8, input.Employer), Small(8, input.Post))],
    }) is { } refusal ? new Refusal(refusal.Message, nameof(input.Name)) : null;

    private static string? Line(string? typed) => typed is null ? null : TextRules.OneLine(typed);

    [GeneratedRegex(@"^[^\s@<>""]+@[^\s@<>""]+\.[^\s@<>""]+\z")]
    private static partial Regex Address();
}
