// Each test has real processes and a browser; side by side they would starve each other on two cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
