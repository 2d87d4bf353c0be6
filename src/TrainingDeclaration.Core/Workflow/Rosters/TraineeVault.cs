using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>Encrypts, decrypts and masks what is encrypted of trainees, and finds the same person unseen (decision 0013).</summary>
public sealed class TraineeVault(FieldCipher cipher)
{
    /// <summary>All of it in clear. Whoever shows it has entered it in the access log.</summary>
    public TraineeContacts Open(Trainee trainee) => new(Mobile(trainee), Mail(trainee), IdNumber(trainee));

    /// <summary>All of it masked:「138****5678」.</summary>
    public TraineeContacts Masked(Trainee trainee)
    {
        var open = Open(trainee);
        return new TraineeContacts(
            open.Mobile is { } mobile ? Masks.Telephone(mobile) : null, open.Mail is { } mail ? Masks.Mail(mail) : null,
            open.IdNumber is { } number ? Masks.IdentityNumber(number) : null);
    }

    /// <summary>The labels of what normalised input would change: null leaves, empty clears.</summary>
    public IReadOnlyList<string> Differences(Trainee trainee, TraineeInput input) => [.. Changes(trainee, input).Select(change => change.Label)];

    /// <summary>Writes normalised input into the row; unchanged texts keep their ciphertexts. The index follows.</summary>
    public void Write(Trainee trainee, TraineeInput input)
    {
        foreach (var (_, write) in Changes(trainee, input))
        {
            write();
        }

        if (trainee.Registration != Registration.Withdrawn)
        {
            (trainee.WithdrawalReason, trainee.ReplacedBy) = (null, null);
        }

        trainee.BlindIndex = IndexOf(trainee, new TraineeInput());
    }

    private List<(string Label, Action Write)> Changes(Trainee trainee, TraineeInput input)
    {
        var changes = new List<(string, Action)>();
        void Set<T>(string label, T? typed, T before, Action<T> write)
            where T : struct
        {
            if (typed is { } value && !value.Equals(before))
            {
                changes.Add((label, () => write(value)));
            }
        }

        void SetText(string label, string? typed, string? before, Action<string?> write)
        {
            if (typed is not null && typed != (before ?? ""))
            {
                changes.Add((label, () => write(typed.Length == 0 ? null : typed)));
            }
        }

        SetText("姓名", input.Name, trainee.Name, text => trainee.Name = text ?? trainee.Name);
        SetText("单位", input.Employer, trainee.Employer, text => trainee.Employer = text ?? trainee.Employer);
        SetText("部门职务职称", input.Post, trainee.Post, text => trainee.Post = text ?? trainee.Post);
        Set("在职状态", input.Employment, trainee.Employment, value => trainee.Employment = value);
        Set("脱产", input.IsReleased, trainee.IsReleased, value => trainee.IsReleased = value);
        SetText("手机", input.Mobile, Mobile(trainee), text => trainee.MobileCipher = Encrypt(text, trainee.MobilePlace));
        SetText("邮箱", input.Mail, Mail(trainee), text => trainee.MailCipher = Encrypt(text, trainee.MailPlace));
        SetText("身份证号", input.IdNumber, IdNumber(trainee), text => trainee.IdCipher = Encrypt(text, trainee.IdPlace));
        SetText("参训地点", input.Place, trainee.Place, text => trainee.Place = text);
        SetText("备注", input.Note, trainee.Note, text => trainee.Note = text);
        Set("状态", input.Registration, trainee.Registration, value => trainee.Registration = value);
        SetText("退出原因", input.WithdrawalReason, trainee.WithdrawalReason, text => trainee.WithdrawalReason = text);
        Set("接替学员", input.ReplacedBy, trainee.ReplacedBy ?? 0, value => trainee.ReplacedBy = value == 0 ? null : value);
        return changes;
    }

    /// <summary>The index that a row has with the input; null with neither identity number nor mobile.</summary>
    /// <param name="trainee">The stored row; null for a new one.</param>
    public string? IndexOf(Trainee? trainee, TraineeInput input)
    {
        var number = input.IdNumber ?? (trainee is null ? null : IdNumber(trainee));
        if (number is { Length: > 0 })
        {
            return cipher.BlindIndex("id", number);
        }

        var mobile = input.Mobile ?? (trainee is null ? null : Mobile(trainee));
        return mobile is { Length: > 0 } ? cipher.BlindIndex("mobile", PersonName.Normalize(input.Name ?? trainee?.Name ?? ""), mobile) : null;
    }

    private string? Encrypt(string? text, FieldPlace place) => text is null ? null : cipher.Encrypt(text, place);

    private string? Mobile(Trainee trainee) => trainee.MobileCipher is { } text ? cipher.Decrypt(text, trainee.MobilePlace) : null;

    private string? Mail(Trainee trainee) => trainee.MailCipher is { } text ? cipher.Decrypt(text, trainee.MailPlace) : null;

    private string? IdNumber(Trainee trainee) => trainee.IdCipher is { } text ? cipher.Decrypt(text, trainee.IdPlace) : null;
}
