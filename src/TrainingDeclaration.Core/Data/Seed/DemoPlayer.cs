using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// Plays the scripts of the open calls: each step in its own scope, whose clock stands still at the step's instant,
/// in chronological order, through the services that people use.
/// </summary>
public sealed class DemoPlayer(IServiceScopeFactory scopes, AppDbContext db, ReceiveInstant received)
{
    /// <summary>Plays both. Organizations, people and calls must have been saved.</summary>
    /// <exception cref="InvalidOperationException">A step is refused: the script and the rules disagree.</exception>
    public async Task PlayAsync(IReadOnlyList<Call> calls, CancellationToken cancel)
    {
        var cast = await DemoCast.ReadAsync(db, cancel);
        await PlayAsync("open-call.json", calls[0], cast, cancel);
        await PlayAsync("open-academy-call.json", calls[1], cast, cancel);
    }

    private async Task PlayAsync(string name, Call call, DemoCast cast, CancellationToken cancel)
    {
        var script = await DemoScript.ReadAsync(name, cancel);
        var today = BeijingTime.DateOf(received.Value);
        var stage = new DemoStage(call, cast, today);
        var steps = script.Stories
            .SelectMany(story => story.Steps.Select(step => (step.At, Play: (Func<IServiceProvider, Task>)(services =>
                services.GetRequiredService<DemoStoryPlayer>().PlayAsync(stage, story, step, cancel)))))
            .Concat(script.Offices.Select(step => (step.At, Play: (Func<IServiceProvider, Task>)(services =>
                services.GetRequiredService<DemoDeskPlayer>().PlayAsync(stage, step, cancel)))));
        foreach (var (at, play) in steps.Select(step => (At: DemoScript.InstantOf(step.At, today), step.Play)).OrderBy(step => step.At))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ReceiveInstant>().Continue(ReceiveInstant.At(at));
            await play(scope.ServiceProvider);
        }
    }
}
